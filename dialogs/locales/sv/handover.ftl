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
passed-on = Jag har lagt till det. En person svarar dig här.
with-staff = En person har samtalet, och det du skriver går till den personen. Skriv ”fortsätt med assistenten” om du hellre vill ha svar av mig.
help-with-staff =
    En person har samtalet. Det du skriver går till den personen, och svaret kommer här.
    Det här svarar jag på ändå: ”hur många checkar har jag kvar?”, ”mina svar”, ”vad sparar du”, ”radera mina uppgifter” och ”english”.
    Skriv ”fortsätt med assistenten” om du hellre vill ha svar av mig.
with-staff-empty = Jag såg ingen text. En person har samtalet och svarar dig här.
kept-until-next = Tryck på Enter för att se om det har kommit ett svar.
with-staff-code = Koden har jag dolt, och jag har inte gjort något med den. Skriv ”fortsätt med assistenten” och sedan koden, om du vill lösa in den.
staff-answer = { $name }: { $text }
staff-answer-more = { $text }
assistant-back = Nu är det jag, den automatiska assistenten, som svarar igen.
taken-back = Då är det jag, den automatiska assistenten, som svarar igen. Det du skrev till personen är sparat.
withdrawn = Då ber jag ingen person svara. Jag, den automatiska assistenten, fortsätter.
taken-back-already = Det är jag, den automatiska assistenten, som svarar.
question-kept = Den frågan har jag inget svar på. Jag sparar den åt dem som arbetar med stöd. Prova gärna med andra ord, eller prata med en människa.
question-kept-asked = Den frågan har jag inget svar på. Den person som svarar dig får läsa den. Prova gärna med andra ord så länge.
choice-human = Prata med en människa
choice-take-back = Fortsätt med assistenten
choice-withdraw = Jag behöver ingen person längre
