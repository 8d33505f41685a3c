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
    Jag sparar det du skriver, dina svar, din plan och ditt häfte. Jag sparar inte ditt namn, och personnummer döljs innan något sparas. Uppgifterna ligger hos den som driver assistenten. Den som arbetar med stöd kan läsa samtalet, och då antecknas vem som läste och varför. Frågor som jag inte kan svara på sparas åt dem.
    Den som ordnar en kurs får inte se dina svar eller hur många checkar du har. Skriv ”radera mina uppgifter” om du vill att allt tas bort.
privacy-controller =
    { $controller } ansvarar för uppgifterna. Frågor om dem ställer du hit: { $contact }.{ $legal_basis ->
        [unknown] {""}
       *[other] {" "}Rättslig grund: { $legal_basis }.
    }
    Det du skriver tas bort efter { $retention_days } dagar. Dina svar och din plan finns kvar tills du ber mig radera dem.
privacy-telegram = Samtalet går genom Telegram. Det är ett eget företag med egna villkor. Det som står kvar i appen kan jag inte radera.

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
nothing-to-undo = Det finns inget svar att ta tillbaka.
nothing-to-skip = Det finns ingen fråga att hoppa över.
nothing-to-confirm = Det finns inget att svara ja på just nu.
not-done = Okej, jag ändrar ingenting.
asked-otherwise = Något har ändrats sedan jag frågade, så jag har inte gjort något än.
undone = Jag har glömt det: { $fact }.
choice-gone = Det valet finns inte längre.
identity-masked = Det såg ut som ett personnummer. Jag har dolt det och sparar det inte. Skriv det inte här, det behövs aldrig.
goal-not-found = Jag hittar inget i katalogen för ”{ $words }”.
restart-ask = Vill du börja om? Jag glömmer dina svar. Ditt häfte och din plan finns kvar.
restarted = Då börjar vi om. Häftet och planen finns kvar.
state-unknown = Assistenten har fått en ny version, så jag måste fråga dig en del igen. Ditt häfte och din plan finns kvar.

# Frågor från personen
answer = { $text }
which-question = Menar du någon av de här frågorna?

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
abuse = Jag förstår att det här är irriterande. Skriv ”hjälp” om du vill se vad jag kan göra, eller ”hej då” om du vill sluta.

# Det som någon kan ha menat
offer-remaining = Hur många checkar som är kvar
offer-plan = Visa min plan
offer-more = Fler förslag
offer-other = Förslag av annat slag
offer-suggestions = Visa förslag
offer-privacy = Vad som sparas om mig
offer-answers = Vad jag har svarat
offer-mydata = Få ut mina uppgifter
offer-human = Prata med en människa
offer-restart = Börja om
offer-erase = Radera allt om mig
offer-help = Visa vad du kan göra
offer-back = Ångra mitt senaste svar
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
