# En människa att prata med

handed-over = Jag har bett en person svara dig här. Jag vet inte hur länge det dröjer. Skriv gärna vad det gäller.
handed-over-contact = Du kan också höra av dig till { $contact }.
handed-over-meanwhile = Tills någon svarar hjälper jag dig som vanligt.
asked-already = Jag har redan bett en person svara dig här. Till dess hjälper jag dig som vanligt.
still-asked = Jag har bett en person svara dig, men ingen har gjort det än. Till dess hjälper jag dig.
missed-but-asked = Den som svarar dig får också läsa det här.
claimed = En person har tagit sig an din fråga och svarar dig här. Så länge är jag tyst. Skriv ”fortsätt med assistenten” om du hellre vill ha svar av mig.
claimed-until = Om du inte har fått svar senast { $day } hjälper jag dig igen.
staff-late = Den person som tog sig an din fråga har inte svarat i tid. Nu är det jag, den automatiska assistenten, som svarar igen. Din fråga är kvar hos dem som arbetar med stöd.
with-staff = En person har samtalet, och det du skriver går till den personen. Skriv ”fortsätt med assistenten” om du hellre vill ha svar av mig.
staff-answer = { $name }: { $text }
staff-answer-more = { $text }
assistant-back = Nu är det jag, den automatiska assistenten, som svarar igen.
taken-back = Då är det jag, den automatiska assistenten, som svarar igen. Det du skrev till personen är sparat.
withdrawn = Då ber jag ingen person svara. Jag, den automatiska assistenten, fortsätter.
taken-back-already = Det är jag, den automatiska assistenten, som svarar.
question-kept = Den frågan har jag inget svar på. Jag sparar den åt dem som arbetar med stöd. Prova gärna med andra ord, eller prata med en människa.
question-kept-asked = Den frågan har jag inget svar på. Den person som svarar dig får läsa den. Prova gärna med andra ord så länge.
choice-rest = Mer
choice-human = Prata med en människa
choice-take-back = Fortsätt med assistenten
choice-withdraw = Jag behöver ingen person längre

# När det skickas eller sparas

offer-picture = Visa häftet som bild
offer-dark-picture = Visa häftet som bild i mörkt
offer-calendar = Planen som kalenderfil
offer-summary = Planen som utskrift

# Reparationer

identity-masked = Det såg ut som ett personnummer, eller en del av ett. Jag har dolt siffrorna och sparar dem inte. Skriv inte ditt personnummer här, det behövs aldrig.

# Frågor från personen

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

choice-none = Inget av dessa

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
offer-take-out = Ta bort något ur planen
offer-clear = Ta bort allt ur planen
offer-take-back = Fortsätta med assistenten

# Vem som svarar på annat

elsewhere-1177 = Ring 1177 eller logga in på 1177.se om vård och tider.
elsewhere-migrationsverket = Det svarar Migrationsverket på: migrationsverket.se.
elsewhere-kronofogden = Det svarar Kronofogden på: kronofogden.se.
elsewhere-polisen = Det sköter polisen: ring 114 14 eller gå till polisen.se. Vid fara ringer du 112.
elsewhere-forsakringskassan = Det svarar Försäkringskassan på: forsakringskassan.se.
elsewhere-a-kassan = Det svarar din egen a-kassa på. Vet du inte vilken du har, se sverigesakassor.se.
elsewhere-arbetsformedlingen = Det svarar Arbetsförmedlingen på: arbetsformedlingen.se.
elsewhere-csn = Det svarar CSN på: csn.se.
elsewhere-skatteverket = Det svarar Skatteverket på: skatteverket.se.
elsewhere-kommunen = Det svarar din kommun på. Ring kommunens växel eller se på kommunens webbplats.
