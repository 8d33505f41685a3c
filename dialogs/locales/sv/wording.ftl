# Behörighet

granted = Du kan få checkar. Häftet har { $checks } checkar, värda { $value } styck, och gäller till och med { $expires }. Det är ett häfte för planering: ditt eget ord räcker för att använda en check.
an-assumption = ett antagande

# Plan

listing-unknown = en utbildning som inte längre finns i katalogen

# Reservera

reserved = Klart. ”{ $title }” finns i din plan.

# Förslag

purpose-education = kurs
purpose-internship = praktik
purpose-coaching = coachning
purpose-guidance = vägledning
purpose-mapping = kartläggning
purpose-income = förlorad arbetsinkomst
work-situation-employed = anställd
work-situation-self-employed = egenföretagare
work-situation-gig = gigarbetare
work-situation-jobseeker = arbetssökande
work-situation-student = studerande
work-situation-parental-leave = föräldraledig
work-situation-sick-leave = sjukskriven
work-situation-retired = pensionär
work-situation-other = annan arbetssituation

# Regler

rule = { $count ->
    [one] Regeln
   *[other] Reglerna
    }: { $rules }. Källa: { $source }.
rule-age = häftet är till för den som fyller { $youngest }–{ $oldest } år under året
rule-work = de här arbetssituationerna räknas: { $situations }
rule-value = en check är värd { $value }, och det som är över betalar du själv
rule-value-whole = en check är värd { $value }, och en påbörjad check räknas som en hel
rule-count = ett häfte har { $checks } checkar
rule-cancel = det är fritt att ta bort till och med { $days } dagar före starten, och sedan går det åt { $checks ->
    [one] en check
   *[other] { $checks } checkar
    }
rule-cancel-free = det är fritt att ta bort, vilken dag som helst
rule-provider-cancels = det som anordnaren ställer in kostar inget att ta bort, och det som flyttas eller försvinner är fritt till och med den dag då det skulle ha börjat
rule-purpose = checkar får användas till { $purpose }
rule-purpose-no = checkar får inte användas till { $purpose }
rule-cap = högst { $cap } checkar ur ett häfte får användas till { $purpose }

# Vad reglerna säger, i hela meningar som svaren på frågor hämtar

told-getting-one = Berätta vilket år du är född och hur du arbetar i dag. Omfattas du av reglerna får du ett häfte för planering direkt.
told-getting-one-issued = Häften delas ut med en kod av den som driver dem. Har du fått en kod skriver du den här.
told-getting-one-none = Just nu delas inga häften ut här, men du kan se vad som finns i katalogen.
told-serves = Ja, { $who } räknas med här.
told-serves-not = Nej, { $who } räknas inte med här.
told-serves-age = Ja, { $who } räknas med här, om åldern stämmer.
told-situations = Här räknas de här arbetssituationerna: { $who }.
told-who-employed = anställda
told-who-self-employed = egenföretagare
told-who-gig = giggare
told-who-jobseeker = arbetssökande
told-who-student = studerande
told-who-parental-leave = föräldralediga
told-who-sick-leave = sjukskrivna
told-who-retired = pensionärer
told-who-other = den som har en annan situation
told-odd-kronor = En påbörjad check räknas som en hel, och du får inget tillbaka av resten.
told-odd-kronor-own = Bara hela checkar går åt, och det som inte räcker till en hel check betalar du själv.
told-own-part = Räcker checkarna betalar du inget.
told-own-part-odd = Du betalar också det som inte räcker till en hel check.
told-own-part-share = Du betalar alltid minst { $share } procent av priset själv.
told-lost-pay = Ja, när du studerar något som är kostnadsfritt och förlorar lön får checkar gå till det. Jag räknar ut hur många när du lägger utbildningen i planen, utan att fråga vad du tjänar.
told-lost-pay-most = Ja, när du studerar något som är kostnadsfritt och förlorar lön får högst { $cap } av checkarna gå till det. Jag räknar ut hur många när du lägger utbildningen i planen, utan att fråga vad du tjänar.
told-lost-pay-none = Nej, checkarna får inte gå till lön som du förlorar när du studerar.
told-lost-pay-part = Förlorar du lön när du studerar något som är gratis kan checkar täcka en del av den.
told-lost-pay-part-none = Lön som du förlorar när du studerar kan checkarna inte ersätta.
told-allowed = Checkarna kan gå till { $purposes }.
told-use-whole = { $purpose } får använda hela häftet.
told-use-most = { $purpose } får använda högst { $cap } av checkarna.
told-use-none = { $purpose } får inte betalas med checkar här.
told-caps-whole = Hela häftet får gå till { $purposes }.
told-caps-most = För annat finns tak: { $caps }.
told-caps-cap = { $purpose } högst { $cap } checkar
told-caps-none = Checkarna får inte gå till { $purposes }.
told-purpose-education = kurser
told-purpose-internship = praktik
told-purpose-coaching = coachning
told-purpose-guidance = vägledning
told-purpose-mapping = kartläggning
told-purpose-income = förlorad lön
told-after-expiry = Det du har reserverat i tid får du använda även efter häftets sista dag.
told-after-expiry-not = Efter häftets sista dag kan du inte heller använda det som är reserverat.
told-cancel-free = Det är fritt till och med { $days } dagar före start.
told-cancel-free-start = Det är fritt till och med startdagen.
told-cancel-free-always = Det är fritt vilken dag som helst.
told-cancel-late = Avbokar du mindre än { $days } dagar före start förbrukas högst { $checks } av checkarna. Resten går tillbaka till häftet.
told-cancel-late-start = Avbokar du efter startdagen förbrukas högst { $checks } av checkarna. Resten går tillbaka till häftet.
told-cancel-late-free = Det kostar ingenting att avboka sent, alla checkar går tillbaka till häftet.
told-provider-cancels = Ställer anordnaren in får du tillbaka alla checkar, vilken dag du än tar bort kursen ur planen. Flyttas den eller försvinner den ur katalogen är det fritt till och med dagen då den skulle ha börjat.
told-provider-cancels-not = Ställer anordnaren in gäller samma regler som när du själv avbokar. { $late }
told-no-show = Om du uteblir från något med bestämd startdag går högst { $checks } av de reserverade checkarna åt.
told-no-show-free = Om du uteblir går inga checkar åt.
told-done-by = Ditt eget ord räcker i ett häfte för planering, men i ett utfärdat häfte bekräftar anordnaren.
told-done-by-you = Ditt eget ord räcker.
told-done-by-provider = Anordnaren bekräftar det med en kod som du visar.
told-answers-for-data = { $controller } ansvarar för uppgifterna här. Frågor om dem ställer du hit: { $contact }.
told-answers-for-data-nowhere = { $controller } ansvarar för uppgifterna här, men har inte sagt hur du ställer frågor om dem.
told-answers-for-data-unnamed = Den som driver assistenten ansvarar för uppgifterna här, men har inte sagt sitt namn. Frågor om dem ställer du hit: { $contact }.
told-answers-for-data-unknown = Den som driver assistenten ansvarar för uppgifterna här, men har inte sagt sitt namn eller hur du ställer frågor om dem.
operator-unnamed = den som driver assistenten
operator-no-contact = den som driver assistenten (kontaktuppgift saknas)
