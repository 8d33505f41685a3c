# Kanaler med knappar

languages = Vilket språk vill du använda? / Which language would you like?
my-data = Det här är vad jag har sparat. Hela samtalet och häftet får du som en fil, om kanalen kan skicka filer.
choice-erase = Radera allt om mig

# Kartläggning

mapping-begins = Vi kartlägger vad du kan och vill. { $questions ->
    [one] Det är en fråga
   *[other] Det är högst { $questions } frågor
    }, och du kan hoppa över vilken du vill.
mapping-offer = Vill du först kartlägga vad du kan och tycker om? Det är några korta frågor, och sedan kan jag föreslå mer träffsäkert.
mapping-none = Vi har inte kartlagt något än.
mapping-empty = Du har inte svarat på någon av frågorna, så det finns inget att kartlägga. Skriv ”kartlägg vad jag kan” om du vill försöka igen.
mapping-title = Din kartläggning, { $day }:
mapping-line = { $number }. { $fact }
mapping-level = { $number }. nivå som jag föreslår kurser på: { $level }
mapping-right = Stämmer det? Skriv ”ja” för att spara, eller till exempel ”ändra verktyg”.
mapping-change = Skriv till exempel ”ändra verktyg” om något ska ändras. Du kan kopiera texten och ta den med dig.
mapping-kept = Kartläggningen är sparad. Skriv ”visa min kartläggning” när du vill se den igen eller kopiera den.
mapping-which = Vad vill du ändra?
picked = Hittills: { $facts }. Välj fler, eller säg att det var allt.
fact-tools = digitala verktyg: { $value }
fact-confidence = känner sig { $value } med dem
fact-likes = tycker om att { $value }
fact-tools-none = använder inga av verktygen
fact-likes-none = tycker inte särskilt om något av det jag räknade upp
tools-none = inga
likes-none = inget av det jag räknade upp
choice-mapping = Kartlägg vad jag kan
choice-mapping-right = Ja, spara
choice-mapping-change = Nej, ändra
choice-change-occupation = Ändra yrke
choice-change-tools = Ändra verktyg
choice-change-confidence = Ändra hur säker jag är
choice-change-likes = Ändra vad jag tycker om
choice-change-goal = Ändra mål

# Hälsning

speaking = Nu skriver jag på svenska. Dina svar finns kvar.
speaking-already = Jag skriver redan på svenska.
privacy = 
    Jag sparar det du skriver, dina svar, din plan och ditt häfte. Personnummer döljs innan något sparas. Jag frågar aldrig vad du heter, men om du skriver ett namn står det kvar i texten.
    Den som arbetar med stöd kan läsa samtalet, och då antecknas vem som läste och varför. Den som ordnar en kurs får inte se dina svar eller hur många checkar du har.
privacy-days = Det du skriver tas bort efter { $retention_days } dagar.
privacy-through-telegram = Samtalet går genom Telegram, ett eget företag utanför EES.
privacy-more = Skriv ”radera mina uppgifter” om du vill att allt tas bort, och ”mina rättigheter” om du vill veta mer.
choice-privacy-all = Mer om mina uppgifter
privacy-purposes = Uppgifterna används för att ge dig förslag, hålla reda på dina checkar, påminna dig i tid, svara på dina frågor och rätta svar som blev fel. De används inte till något annat.
privacy-basis = Rättslig grund: { $legal_basis }.
privacy-what = Det som sparas är det du skriver, så som du skrev det, dina svar, din plan, ditt häfte och det id som chatten har för dig. Nästan allt kommer från dig själv. Häftet ligger under ett slumpat nummer. Så länge numret är kopplat till dig är också häftet en personuppgift.
privacy-voluntary = Du väljer själv vad du berättar. Utan födelseår och arbetssituation kan jag inte säga om du kan få checkar, men du får förslag ändå.
privacy-automatic = Ett program räknar ut förslagen, och om du kan få checkar, efter fasta regler. Du kan alltid be en människa titta på det: skriv ”prata med en människa”.
privacy-recipients = Den som arbetar med stöd kan läsa samtalet och frågor som jag inte kunde svara på. Den som sköter tekniken åt den ansvariga kan komma åt uppgifterna. En kursanordnare får bara veta det som står i en kod som du själv visar. Jag skickar inget till myndigheter eller arbetsgivare.
privacy-telegram = Samtalet går genom Telegram, ett eget företag med egna villkor. Det finns utanför EES, bland annat i Förenade Arabemiraten, så det du skriver kan komma dit. Fråga { $contact } vilka skydd som gäller då. Det som står kvar i appen kan jag inte radera.
privacy-kept = Dina svar, din plan och ditt häfte finns kvar tills du ber mig radera dem. Efter det finns bara rader om checkar kvar, och om när någon läste, utan något som leder till dig.
privacy-rights =
    Du har rätt att
    • få veta vad som är sparat och få det som en fil: skriv ”få ut mina uppgifter”. Filen kan du ta med dig till någon annan
    • få fel rättade: skriv till exempel ”ändra yrke”
    • få allt raderat: skriv ”radera mina uppgifter”
    • kräva att uppgifterna används mindre medan något utreds, och säga nej till att de används
    • ta tillbaka ett samtycke, om du har lämnat ett
privacy-ask = Det som inte går att göra här ber du om hos { $contact }.
privacy-complaint = Tycker du att uppgifterna hanteras fel kan du klaga hos Integritetsskyddsmyndigheten, imy.se.

# Frågor

answers = Det här har du berättat: { $facts }.
answers-limits = Så här väljer jag förslag: { $parts }.
answers-none = Du har inte berättat något än.
fact-occupation = yrke: { $value }
fact-goal = mål: { $value }
fact-place = ort: { $value }
fact-mode = { $value }
fact-pace = { $value }
fact-language = { $value }
fact-birth-year = född { $value }
fact-work-situation = { $value }

# Reparationer

restart-ask = Vill du börja om? Jag glömmer dina svar. Ditt häfte och din plan finns kvar.
restarted = Då börjar vi om. Häftet och planen finns kvar.

# Val

erase-ask = Ska jag radera allt om dig? Dina svar, samtalet och kopplingen till ditt häfte försvinner för gott. Det går inte att ångra.
erased = Klart. Allt om dig är raderat. Om du skriver igen börjar vi från början.
