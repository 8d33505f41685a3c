# Begränsningar

limits-noted = Jag visar { $parts }.
limits-untold = Jag har antecknat: { $parts }.
limits-list = Det här går jag efter: { $parts }. Säg vad som inte längre gäller, så tar jag bort det.
limits-none = Du har inte satt några villkor för förslagen.
limits-none-such = Något sådant villkor har du inte satt.
limits-lifted = Det här gäller inte längre: { $parts }.
limits-lifted-all = Jag har tagit bort alla villkor.
limits-lift-which = Vilket villkor ska jag ta bort?
limits-undone = Jag har tagit bort det här igen: { $parts }.
limits-relaxed = Jag hittar inget som stämmer med allt du har sagt. Förslagen nedan stämmer med allt utom det här: { $parts }.
limits-nothing = Jag hittar inget som stämmer med det du har sagt: { $parts }.
limits-search-nothing = Jag hittar inget för ”{ $words }” som stämmer med det du har sagt: { $parts }.
limits-over-slot = Det går före det du svarade tidigare.
limits-far = Det finns inget på plats { $where }, men de här är på distans.
limits-untold-weekday = I katalogen står det inte vilka veckodagar något hålls, så jag kan inte välja efter det. Fråga anordnaren.
limits-untold-time = I katalogen står det inte vilka klockslag något hålls, så jag kan inte välja efter det. Fråga anordnaren.
limits-untold-place = Jag vet inte var du bor. Skriv din ort, så kan jag välja efter det.
limits-untold-other = Det står inte i katalogen, så jag kan inte välja efter det. Fråga anordnaren.
limit-only = bara förslag { $what }
limit-none = inga förslag { $what }
limit-rather = helst förslag { $what }
limit-rather-not = helst inga förslag { $what }
limit-only-purpose = bara { $what }
limit-none-purpose = inte { $what }
limit-rather-purpose = helst { $what }
limit-rather-not-purpose = helst inte { $what }
limit-time-evening = på kvällstid
limit-time-day = på dagtid
limit-time-morning = på förmiddagen
limit-time-afternoon = på eftermiddagen
limit-time-night = på natten
limit-time-flexible = med flexibla tider
limit-time-full-days = som tar hela dagar
limit-time-from = som börjar klockan { $number } eller senare
limit-time-until = före klockan { $number }
limit-weekday-mon = på måndagar
limit-weekday-tue = på tisdagar
limit-weekday-wed = på onsdagar
limit-weekday-thu = på torsdagar
limit-weekday-fri = på fredagar
limit-weekday-sat = på lördagar
limit-weekday-sun = på söndagar
limit-weekday-weekend = på helger
limit-weekday-workdays = på vardagar
limit-form-remote = på distans
limit-form-onsite = på plats
limit-form-hybrid = delvis på distans
limit-place = i { $place }
limit-place-county = i { $place }
limit-place-here = nära dig
limit-place-norrland = i Norrland
limit-place-km = inom { $number } kilometer
limit-place-reach = lika nära som { $place } eller närmare
limit-price-sek = som kostar högst { $most }
limit-price-nothing = som är gratis
limit-price-checks = som kostar högst { $number } { $number ->
    [one] check
   *[other] checkar
    }
limit-price-cheap = som är billiga
limit-own-money-sek = där du själv betalar högst { $most }
limit-own-money-nothing = där du inte betalar något själv
limit-hours-hours = som tar högst { $number } { $number ->
    [one] timme
   *[other] timmar
    } i veckan
limit-hours-full-time = på heltid
limit-length-weeks = som tar högst { $number } { $number ->
    [one] vecka
   *[other] veckor
    }
limit-length-days = som tar högst { $number } { $number ->
    [one] dag
   *[other] dagar
    }
limit-length-short = som är korta
limit-dates-from = som börjar tidigast { $day }
limit-dates-until = som är klara före { $day }
limit-dates-months = som börjar i { $months }
limit-language = på { $code ->
    [sv] svenska
    [en] engelska
    [da] danska
    [ar] arabiska
    [so] somaliska
    [tr] turkiska
    [uk] ukrainska
    [ru] ryska
    [fi] finska
    [hi] hindi
    [de] tyska
   *[other] { $code }
    }
limit-level-beginner = för nybörjare
limit-level-advanced = på fördjupad nivå
limit-purpose = { $purposes }
limit-provider = från { $provider }
limit-topic = om { $topic }
limit-month-1 = januari
limit-month-2 = februari
limit-month-3 = mars
limit-month-4 = april
limit-month-5 = maj
limit-month-6 = juni
limit-month-7 = juli
limit-month-8 = augusti
limit-month-9 = september
limit-month-10 = oktober
limit-month-11 = november
limit-month-12 = december
offer-unlimit-time = Ta bort villkoret om tid
offer-unlimit-weekday = Ta bort villkoret om veckodag
offer-unlimit-form = Ta bort villkoret om distans eller på plats
offer-unlimit-place = Ta bort villkoret om var det hålls
offer-unlimit-price = Ta bort villkoret om pris
offer-unlimit-own-money = Ta bort villkoret om egna pengar
offer-unlimit-hours = Ta bort villkoret om timmar i veckan
offer-unlimit-length = Ta bort villkoret om längd
offer-unlimit-dates = Ta bort villkoret om datum
offer-unlimit-language = Ta bort villkoret om språk
offer-unlimit-level = Ta bort villkoret om nivå
offer-unlimit-purpose = Ta bort villkoret om typ av förslag
offer-unlimit-provider = Ta bort villkoret om anordnare
offer-unlimit-topic = Ta bort villkoret om ämne
offer-unlimit-all = Ta bort alla villkor
