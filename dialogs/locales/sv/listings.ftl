# Vad det heter som en mening handlar om: en bokstav eller en titel

asked-title = ”{ $title }”

# Kostnad

asked-price = { $it } kostar { $price }, det blir { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
asked-price-partly = { $it } kostar { $price }, det blir { $checks } { $checks ->
    [one] check
   *[other] checkar
    } och { $own } av egna pengar.
asked-price-own = { $it } kostar { $price }, och det betalar du själv.
asked-price-unknown = { $it } har inget pris i katalogen.
asked-free = { $it } är kostnadsfri, så inga checkar behövs.
asked-free-pay = Förlorar du lön under tiden kan upp till { $checks } { $checks ->
    [one] check
   *[other] checkar
    } ersätta en del.
asked-checks = { $it } tar { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
asked-checks-planned = { $it } finns i din plan och tar { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
asked-checks-none = { $it } tar inga checkar, du betalar { $own } själv.
asked-checks-unknown = { $it } har inget pris i katalogen, så jag vet inte hur många checkar det blir.
asked-no-checks = Du kan inte få checkar.
asked-own = { $it } kostar dig { $own } av egna pengar, utöver { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
asked-own-none = { $it } kostar dig inget av egna pengar, det räcker med { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.

# Tid

asked-when = { $it } börjar { $starts }.
asked-when-ends = { $it } börjar { $starts } och slutar { $ends }.
asked-when-any = { $it } kan börja när du vill.
asked-when-unknown = { $it } har inget startdatum i katalogen.
asked-full = { $it } har ingen ledig plats: alla kända starter är fullbokade eller inställda.
asked-over = { $it } går inte att komma med på nu: det är för sent för den start som är känd, och ingen ny är känd.
asked-apply-by = Sök senast { $day }.
asked-length = { $it } är { $hours } { $hours ->
    [one] timme
   *[other] timmar
    }, fördelade på { $weeks } { $weeks ->
    [one] vecka
   *[other] veckor
    }.
asked-length-hours = { $it } är { $hours } { $hours ->
    [one] timme
   *[other] timmar
    } sammanlagt.
asked-length-weeks = { $it } är { $weeks } { $weeks ->
    [one] vecka
   *[other] veckor
    } lång.
asked-length-unknown = { $it } har ingen längd angiven i katalogen.
asked-hours = { $it } tar ungefär { $hours } { $hours ->
    [one] timme
   *[other] timmar
    } i veckan.
asked-hours-unknown = { $it } har inte tiden per vecka angiven i katalogen.
asked-beside = Den går att ha vid sidan av ett heltidsjobb.
asked-beside-hard = Den är svår att hinna med vid sidan av ett heltidsjobb.
asked-beside-day = Den hålls dagtid, så den går inte ihop med ett jobb på samma tider.
asked-evenings = { $it } hålls på { $schedule ->
    [day] dagtid
    [evening] kvällstid
   *[flexible] tider som du väljer själv
    }.
asked-evenings-unknown = { $it } har ingen tid på dagen angiven i katalogen.
asked-weekdays-unknown = Veckodagar och klockslag står inte i katalogen.
asked-apply = { $it } söker du själv hos { $provider }, senast { $day }.
asked-apply-undated = { $it } söker du själv hos { $provider }. Sista ansökningsdag står inte i katalogen.
asked-apply-direct = { $it } behöver du inte söka, det räcker att du anmäler dig till { $provider }. Någon sista dag för det står inte i katalogen.

# Innehåll

asked-held = { $it } hålls { $where }.
asked-place-remote = { $it } hålls på distans, så du behöver inte resa.
asked-place-several = { $it } hålls på flera orter, men vilka står inte i katalogen.
asked-place-none = { $it } har ingen ort angiven i katalogen.
asked-away = Det är ungefär { $km } km från { $place }, fågelvägen.
asked-address-unknown = Adress och resväg står inte i katalogen.
asked-mode-unknown = { $it } har inte angivet i katalogen om den hålls på plats eller på distans.
asked-language = { $it } hålls på { $languages }.
asked-language-unknown = { $it } har inget språk angivet i katalogen.
asked-prior = { $it } har ett krav på förkunskaper: { $text }
asked-prior-after = Du ska ha gått detta först: { $titles }.
asked-prior-after-it = { $it } kräver att du har gått detta först: { $titles }.
asked-prior-none = { $it } kräver inga förkunskaper.
asked-prior-unknown = { $it } har inga krav på förkunskaper angivna i katalogen.
asked-level-beginner = { $it } är för nybörjare.
asked-level-further = { $it } är på en nivå efter nybörjare: { $level }.
asked-level-unknown = { $it } har ingen nivå angiven i katalogen.
asked-outcome = { $it }: { $text }
asked-outcome-unknown = { $it } har inte angivet i katalogen vad man kan efteråt.
asked-job-unknown = Vilket jobb den kan leda till står inte i katalogen.
asked-certificate = { $it }: { $text }
asked-certificate-unknown = { $it } har inget angivet i katalogen om intyg, poäng eller betyg.
asked-provider = { $it } ges av { $provider }.
asked-other = { $it } har inget om det i katalogen.
asked-ask = Fråga { $provider }.
asked-ask-at = Fråga { $provider }: { $where }
asked-example = { $provider } är en påhittad anordnare, så det finns ingen att fråga.
