# Begränsningar

limits-noted = Jag visar { $parts }.
limits-list = Det här går jag efter: { $parts }. Säg vad som inte längre gäller, så tar jag bort det.
limits-none = Du har inte satt några begränsningar.
limits-none-such = Det har du inte satt någon begränsning för.
limits-lifted = Det här gäller inte längre: { $parts }.
limits-lifted-all = Jag har tagit bort alla begränsningar.
limits-lift-which = Vilken begränsning ska jag ta bort?
limits-undone = Jag har tagit tillbaka det här: { $parts }.
limits-relaxed = Jag hittar inget som klarar allt du har sagt. Om du släpper det här finns förslagen nedan: { $parts }.
limits-nothing = Jag hittar inget som klarar allt du har sagt: { $parts }.
limits-search-nothing = Jag hittar inget för ”{ $words }” som klarar det du har sagt: { $parts }.
limits-over-slot = Det går före det du svarade tidigare.
limits-far = Det finns inget på plats { $where }, men de här är på distans.
limits-untold-weekday = Vilka veckodagar det är står inte i katalogen. Fråga anordnaren.
limits-untold-time = Så noga står inte tiderna i katalogen. Fråga anordnaren.
limits-untold-place = Jag vet inte var du bor, så säg din ort.
limits-untold-other = Det står inte i katalogen, så fråga anordnaren.
limit-only = bara förslag { $what }
limit-none = inga förslag { $what }
limit-rather = helst förslag { $what }
limit-rather-not = helst inga förslag { $what }
limit-time-evening = på kvällstid
limit-time-day = på dagtid
limit-time-morning = på förmiddagen
limit-time-afternoon = på eftermiddagen
limit-time-night = på natten
limit-time-full-days = på hela dagar
limit-time-from = från klockan { $number }
limit-time-until = före klockan { $number }
limit-weekday-mon = på måndagar
limit-weekday-tue = på tisdagar
limit-weekday-wed = på onsdagar
limit-weekday-thu = på torsdagar
limit-weekday-fri = på fredagar
limit-weekday-sat = på lördagar
limit-weekday-sun = på söndagar
limit-form-remote = på distans
limit-form-onsite = på plats
limit-form-hybrid = delvis på distans
limit-place = i { $place }
limit-place-county = i { $place }
limit-place-here = nära dig
limit-place-norrland = i Norrland
limit-place-km = inom { $number } kilometer
limit-place-reach = som inte är längre bort än { $place }
limit-price-sek = som kostar högst { $most }
limit-price-nothing = som är gratis
limit-price-checks = som kostar högst { $number } { $number ->
    [one] check
   *[other] checkar
    }
limit-price-cheap = som är billiga
limit-own-money-sek = med högst { $most } av egna pengar
limit-own-money-nothing = utan egna pengar
limit-hours-hours = på högst { $number } { $number ->
    [one] timme
   *[other] timmar
    } i veckan
limit-hours-full-time = på heltid
limit-length-weeks = på högst { $number } { $number ->
    [one] vecka
   *[other] veckor
    }
limit-length-days = på högst { $number } { $number ->
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
limit-purpose = av slaget { $purposes }
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
offer-unlimit-time = Ta bort tiden
offer-unlimit-weekday = Ta bort veckodagen
offer-unlimit-form = Ta bort formen
offer-unlimit-place = Ta bort platsen
offer-unlimit-price = Ta bort priset
offer-unlimit-own-money = Ta bort egna pengar
offer-unlimit-hours = Ta bort timmarna
offer-unlimit-length = Ta bort längden
offer-unlimit-dates = Ta bort datumen
offer-unlimit-language = Ta bort språket
offer-unlimit-level = Ta bort nivån
offer-unlimit-purpose = Ta bort slaget
offer-unlimit-provider = Ta bort anordnaren
offer-unlimit-topic = Ta bort ämnet
offer-unlimit-all = Ta bort alla
