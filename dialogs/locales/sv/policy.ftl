# Plan

booklet-refused = Häftet ändrades medan vi pratade, så jag gjorde inget. Så här ser det ut nu.

# Reservera

reserve-really = Svara ja eller nej.

# Kanaler med knappar

wordless = Jag kan bara läsa text, så det där kan jag inte svara på. Skriv med ord vad du vill, så hjälper jag dig.
edit-answers-what = Du har ändrat ett tidigare svar. Skriv det som ett nytt meddelande, så vet jag vilken fråga du svarar på.
attachment-unread = Bilden eller filen har jag varken öppnat eller sparat.

# En människa att prata med

passed-on = Jag har lagt till det. En person svarar dig här.
help-with-staff =
    En person har samtalet. Det du skriver går till den personen, och svaret kommer här.
    Det här svarar jag på ändå: ”hur många checkar har jag kvar?”, ”mina svar”, ”vad sparar du”, ”radera mina uppgifter” och ”english”.
    Skriv ”fortsätt med assistenten” om du hellre vill ha svar av mig.
with-staff-empty = Jag såg ingen text. En person har samtalet och svarar dig här.
with-staff-code = Koden har jag dolt, och jag har inte gjort något med den. Skriv ”fortsätt med assistenten” och sedan koden, om du vill lösa in den.

# Förslag

pace-beside-work = vid sidan av jobbet
pace-part-time = deltid
pace-full-time = heltid

# Kartläggning

saved = Det du har berättat är sparat.
ask-occupation-now = Vad arbetar du med, eller vad har du arbetat med?
ask-tools = Vilka digitala verktyg använder du, på jobbet eller hemma? Välj eller skriv flera på en gång.
ask-tools-again = Skriv vad du brukar använda, till exempel ”mejl, Teams och Excel”. Du kan också skriva ”inget” eller ”hoppa över”.
ask-confidence = Hur säker känner du dig när du använder dem?
ask-confidence-again = Välj det som stämmer bäst. Du kan skriva siffran.
ask-likes = Vad tycker du om att göra? Välj eller skriv flera på en gång.
ask-likes-again = Skriv vad du gärna gör, till exempel ”hjälpa människor och lösa problem”. Du kan också skriva ”vet inte”.
why-tools = Jag frågar om verktygen för att föreslå sådant som bygger på det du redan använder. Du kan hoppa över frågan.
why-confidence = Jag frågar hur säker du är för att föreslå kurser på en nivå som passar. Du kan hoppa över frågan.
why-likes = Jag frågar vad du tycker om för att föreslå sådant som du vill göra mer av. Du kan hoppa över frågan.
confidence-low = osäker
confidence-some = ganska säker
confidence-high = säker
choice-enough = Det var allt
clarify-one = Menar du ”{ $label }”?

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

# Reparationer

clarify = Vad menar du med ”{ $words }”? Välj det som stämmer.
miss = Det förstod jag inte. Skriv ”hjälp” så visar jag vad du kan göra.
miss-question = Det förstod jag inte.
miss-leave = Det förstod jag inte heller, så vi lämnar frågan.
miss-confirm = Svara ja eller nej.
foreign = Jag kan bara svenska och engelska. I only understand Swedish and English.
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
identity-masked-year = Det såg ut som ett personnummer. Jag har dolt siffrorna och sparar bara födelseåret, { $year }. Skriv inte ditt personnummer här, det behövs aldrig.
goal-not-found = Jag hittar inget i katalogen för ”{ $words }”.
part-missed = Det här förstod jag inte: ”{ $words }”.
wish-unclear = Jag förstår att du vill något nytt, men inte riktigt vad.

# Val

choice-remote = På distans
choice-any-place = Var som helst i Sverige
choice-any-pace = Spelar ingen roll
choice-skip = Hoppa över
choice-matched = { $label } (”{ $words }”)
choice-yes = Ja
choice-no = Nej
menu = Vad vill du göra nu?
miss-empty = Det kom inget meddelande.
name-not-needed = Hej. Jag behöver inte ditt namn.
smalltalk = Tack för att du frågar. Jag är ett program, så om mig finns inte mycket att berätta, men jag hjälper gärna till med kurser och tech-checkar.
not-here = Det kan jag inte hjälpa till med. Här svarar jag på frågor om tech-checkar och hittar kurser, praktik och coachning.
manner-shorter = Nu skriver jag kortare. Skriv ”mer” eller tryck på Mer när du vill ha resten.
manner-simpler = Nu använder jag enklare ord. Fråga en sak i taget.
manner-full = Nu svarar jag utförligt igen.
frustrated = Förlåt, det blev fel. Skriv med några få ord vad du vill, så försöker jag igen.
abuse = Jag hör att du är arg. Jag är ett program och tar inte illa upp. Skriv vad som blev fel, så försöker jag igen.
