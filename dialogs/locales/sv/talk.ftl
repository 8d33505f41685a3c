# Hälsning
hello = Hej. Jag är en automatisk assistent, ingen människa. Jag hjälper dig att använda en tech-check: ett häfte med checkar för din egen digitala kompetens.
hello-stores = Jag sparar det du skriver och dina svar, så att du kan fortsätta senare. Skriv inte ditt personnummer, det behövs aldrig. Skriv ”vad sparar du” om du vill veta mer.
hello-leave = Skriv ”hjälp” när du vill se vad du kan göra och ”hej då” när du vill sluta.
hello-short = Hej.
welcome-back = Välkommen tillbaka. Jag är den automatiska assistenten, och allt är kvar sedan sist.
goodbye = Hej då. Allt är sparat, så du kan fortsätta där du slutade.
welcome = Varsågod.
alright = Då låter vi det vara.
again = Jag säger det igen.
speaking = Nu skriver jag på svenska. Dina svar finns kvar.
help =
    Du kan skriva med egna ord. Till exempel:
    • ditt yrke, vad du vill uppnå, din ort eller hur mycket tid du har
    • ”visa A” för att läsa om ett förslag, ”lägg A i planen” för att reservera
    • ”fler förslag”, ”andra slags förslag”, ”min plan”, ”hur många checkar har jag kvar?”
    • ”jag fick plats”, ”jag fick nej”, ”jag är klar med A”, ”visa alla poster”, ”jag har en kod”
    • ”varför A?”, ”räcker mina checkar till A?” eller ”kartlägg vad jag kan”
    • ”ändra yrke”, ”tillbaka”, ”hoppa över”, ”avbryt” eller ”börja om”
    • ”visa häftet”, ”kalender” eller ”skriv ut min plan” för att ta med något härifrån
    • en fråga, som ”vad får checkarna användas till?”
    • ”prata med en människa” om du hellre vill det
    Skriv ”english” om du vill byta till engelska.
privacy = 
    Jag sparar det du skriver, dina svar, din plan och ditt häfte. Personnummer döljs innan något sparas. Jag frågar aldrig vad du heter, men om du skriver ett namn står det kvar i texten.
    Den som arbetar med stöd kan läsa samtalet, och då antecknas vem som läste och varför. Den som ordnar en kurs får inte se dina svar eller hur många checkar du har.
privacy-days = Det du skriver tas bort efter { $retention_days } dagar.
privacy-through-telegram = Samtalet går genom Telegram, ett eget företag utanför EES.
privacy-more = Skriv ”radera mina uppgifter” om du vill att allt tas bort, och ”mina rättigheter” om du vill veta mer.
choice-privacy-all = Mer om mina uppgifter
choice-mydata = Få ut mina uppgifter
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
ask-occupation = Vad arbetar du med, eller vad har du arbetat med? Du kan också skriva direkt vad du vill uppnå.
ask-occupation-again = Skriv ditt yrke med ett eller två ord, till exempel ”undersköterska” eller ”lastbilschaufför”. Du kan också skriva ”hoppa över”.
ask-goal = Vad vill du uppnå? Välj eller skriv med egna ord.
ask-goal-again = Välj det som ligger närmast. Du kan skriva siffran, eller ”vet inte”.
ask-place = Var vill du delta? Skriv en ort, eller välj.
ask-place-again = Skriv namnet på din kommun, till exempel ”Kiruna”, eller välj.
ask-pace = Hur mycket tid har du?
ask-pace-again = Välj det som stämmer bäst. Du kan skriva siffran.
ask-mode = Vill du delta på distans, på plats eller blandat?
ask-language = Vilket språk ska undervisningen vara på, svenska eller engelska?
ask-birth-year = Vilket år är du född? Skriv bara året, till exempel 1985.
ask-birth-year-again = Skriv ditt födelseår med fyra siffror, till exempel 1985.
ask-work-situation = Hur ser din arbetssituation ut?
ask-work-situation-again = Välj det som stämmer bäst. Du kan skriva siffran.
why-occupation = Jag frågar om yrket för att hitta sådant som är gjort för dem som arbetar som du. Du kan hoppa över frågan.
why-goal = Jag frågar om målet för att förslagen ska leda dit du vill. Du kan hoppa över frågan.
why-place = Jag frågar om orten för att bara föreslå sådant som du kan ta dig till. Du kan hoppa över frågan.
why-pace = Jag frågar om tiden för att förslagen ska gå ihop med resten av ditt liv. Du kan hoppa över frågan.
why-birth-year = Jag frågar om födelseåret för att checkarna bara gäller i vissa åldrar. Året räcker.
why-work-situation = Jag frågar om arbetssituationen för att den avgör om du kan få checkar.
why-general = Jag frågar för att kunna hjälpa dig vidare.
needed = Den frågan behöver jag svar på innan jag kan reservera. { $why } Skriv ”avbryt” om du vill låta bli.
noted = Jag har antecknat: { $facts }.
answers = Det här har du berättat: { $facts }.
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
clarify = Vad menar du med ”{ $words }”? Välj det som stämmer.
miss = Det förstod jag inte. Skriv ”hjälp” så visar jag vad du kan göra.
miss-question = Det förstod jag inte.
miss-leave = Det förstod jag inte heller, så vi lämnar frågan.
miss-confirm = Svara ja eller nej.
foreign = Jag kan bara svenska och engelska. I only understand Swedish and English.
cancelled = Okej, jag avbryter. Ingenting har ändrats.
nothing-to-cancel = Då lämnar vi den frågan. Skriv ”hej då” om du vill sluta, eller ”hjälp” för att se vad du kan göra.
nothing-to-undo = Det finns inget att ångra.
nothing-to-skip = Det finns ingen fråga att hoppa över.
nothing-to-confirm = Det finns inget att svara ja på just nu.
not-done = Okej, jag ändrar ingenting.
asked-otherwise = Något har ändrats sedan jag frågade, så jag har inte gjort något än.
undone = Jag har glömt det: { $fact }.
undo-not = Det senaste du gjorde gäller ”{ $title }” i din plan. Det kan jag inte ångra åt dig.
forget-none = Det har du inte berättat, så det finns inget att glömma.
in-turn = Jag tar dem en i taget.
part-not-found = Det här hittar jag inte: { $words }.
choice-gone = Det valet finns inte längre.
identity-masked = Det såg ut som ett personnummer, eller en del av ett. Jag har dolt siffrorna och sparar dem inte. Skriv inte ditt personnummer här, det behövs aldrig.
identity-masked-year = Det såg ut som ett personnummer. Jag har dolt siffrorna och sparar bara födelseåret, { $year }. Skriv inte ditt personnummer här, det behövs aldrig.
goal-not-found = Jag hittar inget i katalogen för ”{ $words }”.
restart-ask = Vill du börja om? Jag glömmer dina svar. Ditt häfte och din plan finns kvar.
restarted = Då börjar vi om. Häftet och planen finns kvar.
state-unknown = Assistenten har fått en ny version, så jag måste fråga dig en del igen. Ditt häfte och din plan finns kvar.

# Frågor från personen
answer = { $text }
which-question = Menar du någon av de här frågorna?

# Var ett svar står
source-rule = Regeln bygger på { $source }.
source-scheme = Det står i reglerna för det här häftet, och de bestäms av den som driver det.
source-product = Det gäller hur jag själv fungerar. Det står i programmet, och koden är öppen.
source-fact = Uppgifterna är hämtade från { $where }. De kontrollerades den { $checked }.
source-fact-both = Uppgifterna är hämtade från { $law } och { $url }. De kontrollerades den { $checked }.
source-outdated = Det är mer än ett år sedan, så ta reda på vad som gäller nu innan du bestämmer dig.
source-unknown = Det svaret har ingen källa antecknad. Kontrollera det hos myndigheten eller organisationen som det nämner.
source-of-what = Jag säger gärna var ett svar står och när det kontrollerades. Ställ en fråga, till exempel om studieledighet, och skriv sedan ”källa”. Vill du veta varför jag föreslog något skriver du ”hur valde du”.

# Val
choice-look = Mer om { $letter }
choice-add = Lägg { $letter } i planen
choice-add-this = Lägg i planen
choice-suggestions = Visa förslag
choice-more = Fler förslag
choice-other = Andra slags förslag
choice-plan = Min plan
choice-remaining = Hur många checkar har jag kvar?
choice-remote = På distans
choice-any-place = Var som helst i Sverige
choice-any-pace = Spelar ingen roll
choice-skip = Hoppa över
choice-matched = { $label } (”{ $words }”)
choice-none = Inget av dessa
choice-yes = Ja
choice-no = Nej
choice-remove = Ta bort ”{ $title }”
choice-done = Markera ”{ $title }” som klar
menu = Vad vill du göra nu?
miss-empty = Det kom inget meddelande.
name-not-needed = Hej. Jag behöver inte ditt namn.
nothing-shown = Jag har inte visat några förslag än. Berätta vad du arbetar med eller vad du vill uppnå.
which-shown = Vilket förslag menar du? Skriv till exempel ”lägg A i planen”.
erase-ask = Ska jag radera allt om dig? Dina svar, samtalet och kopplingen till ditt häfte försvinner för gott. Det går inte att ångra.
erased = Klart. Allt om dig är raderat. Om du skriver igen börjar vi från början.
smalltalk = Jag är bara en assistent för tech-checkar, men tack för pratstunden.
not-here = Det kan jag inte hjälpa till med här. Jag svarar på frågor om tech-checkar och hittar kurser, praktik och coachning.
manner-shorter = Jag ska försöka skriva kortare.
manner-simpler = Fråga gärna om det du undrar över, en sak i taget, så förklarar jag.
abuse = Jag förstår att det här är irriterande. Skriv ”hjälp” om du vill se vad jag kan göra, eller ”hej då” om du vill sluta.

# Det som någon kan ha menat
offer-remaining = Hur många checkar som är kvar
offer-plan = Visa min plan
offer-more = Fler förslag
offer-other = Förslag av annat slag
offer-suggestions = Visa förslag
offer-privacy = Vad som sparas om mig
offer-answers = Vad jag har svarat
offer-privacy-all = Mer om mina uppgifter och rättigheter
offer-mydata = Få ut mina uppgifter
offer-human = Prata med en människa
offer-restart = Börja om
offer-erase = Radera allt om mig
offer-help = Visa vad du kan göra
offer-back = Ångra det senaste
offer-cancel-when = När jag senast kan avboka
offer-cancel = Avbryta det vi håller på med
offer-repeat = Ställa frågan igen
offer-why-ask = Varför du frågar
offer-make-plan = Planera mina checkar
offer-mapping = Kartlägga vad jag kan
offer-mapped = Visa min kartläggning
offer-why-suggest = Varför du föreslår det här
offer-reminders = Påminnelser
offer-entitled = Om jag har rätt till checkar
offer-swedish = Prata svenska
offer-english = Prata engelska
offer-greet = Hälsa
offer-thanks = Tacka
offer-goodbye = Avsluta för i dag
offer-add = Lägga något i planen
offer-history = Alla poster i häftet
offer-applied = Säga att jag har sökt
offer-accepted = Säga att jag fick plats
offer-refused = Säga att jag fick nej
offer-missed = Säga att jag inte kom
offer-pay = Betala med checkar hos anordnaren
offer-redeem = Lösa in en kod
offer-without-pay = Reservera utan checkar för inkomst
offer-take-back = Fortsätta med assistenten
