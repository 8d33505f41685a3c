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
asked-or = { $one } eller { $other }
asked-either = antingen { $one } eller { $other }
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

# Vilken av dem

asked-letter = { $it }
choose-cheapest = { $it } är billigast.
choose-cheapest-tie = { $them } är lika billiga, och billigare än resten.
choose-cheapest-unknown = Inget av priserna står i katalogen, så jag kan inte säga vilken som är billigast.
choose-shortest = { $it } är kortast.
choose-shortest-tie = { $them } är lika långa, och kortast.
choose-shortest-unknown = Hur långa de är står inte i katalogen, så jag kan inte säga vilken som är kortast.
choose-nearest = { $it } är närmast.
choose-nearest-tie = { $them } är lika nära.
choose-nearest-unknown = Jag vet inte hur långt det är till någon av dem.
choose-nearest-where = Vilken som är närmast beror på var du bor. Skriv din ort, så säger jag det.
choose-soonest = { $it } börjar först.
choose-soonest-tie = { $them } börjar lika tidigt.
choose-soonest-unknown = Ingen av dem har ett startdatum i katalogen.
choose-easiest = { $it } är lättast att börja med.
choose-easiest-tie = { $them } är lika lätta att börja med.
choose-easiest-unknown = Nivån står inte i katalogen för någon av dem.
choose-left-out = Jag har inte kunnat räkna med { $them }, för { $what } är inte känt.
choose-what-cheapest = priset
choose-what-shortest = antalet timmar
choose-what-nearest = avståndet
choose-what-soonest = startdatumet
choose-what-easiest = hur svår nivån är

# Jämför

compare-one = Jag behöver minst två att jämföra. Skriv till exempel ”jämför A och B”.
compare-same = De är lika i allt som står i katalogen, utom innehållet.
compare-line = { $name }: { $each }.
compare-of = { $it } { $what }
compare-price = Pris
compare-load = Tid
compare-when = Start
compare-where = Plats
compare-level = Nivå
compare-purpose = Slag
compare-length = Längd
compare-unknown = inte känt
compare-free = kostnadsfri
compare-checks = { $price } ({ $checks } { $checks ->
    [one] check
   *[other] checkar
    })
compare-own = { $price } (egna pengar)
compare-hours = { $hours } tim/vecka, { $schedule }
compare-total = { $hours } timmar

# Råd

advise = Jag lutar åt { $it }: { $reasons }.
advise-against = Det här talar emot { $it }: { $reasons }.
advise-tie = { $them } passar lika bra för det du har berättat. Det här skiljer dem åt:
advise-yours = Du väljer själv.
advise-goal = Det beror på vad du vill uppnå, och det har du inte berättat än. Det här skiljer dem åt:

# Räcker checkarna, går det ihop

affords = Ja. { $them } tar tillsammans { $checks } { $checks ->
    [one] check
   *[other] checkar
    }, och då är { $left } kvar.
affords-partly = Nej, inte helt. { $them } tar tillsammans { $checks } { $checks ->
    [one] check
   *[other] checkar
    }, och { $own } betalar du själv.
affords-planned = I planen finns redan { $them }, med sina checkar.
affords-unpriced = Priset är inte känt för { $them }, så det är inte med i summan.
combine-unknown = Det kan jag inte säga: { $it } har inget startdatum som är känt.
combine-after = { $one } slutar { $ends } och { $other } börjar { $starts }, så de går att ta efter varandra.
combine-at-once = { $one } och { $other } pågår delvis samtidigt.
combine-any = { $free } kan börja när du vill, så du kan lägga den före eller efter { $fixed }.
combine-load = Samtidigt tar de ungefär { $hours } timmar i veckan.
combine-load-much = Samtidigt tar de ungefär { $hours } timmar i veckan, och det är mer än heltid ({ $full } timmar).
combine-load-unknown = Hur många timmar i veckan det blir står inte i katalogen.
combine-days-unknown = Båda hålls på samma tid av dagen. Veckodagarna står inte i katalogen, så de kan krocka.
combine-later = { $other } börjar också { $starts }, och då är { $one } slut.
