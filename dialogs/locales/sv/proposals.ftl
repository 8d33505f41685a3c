# Hela planer

choice-adopt = Lägg plan { $number } i min plan
outline-first = Berätta först vad du arbetar med eller vad du vill uppnå, så gör jag en plan för alla dina checkar.
outline-intro = { $count ->
    [one] Så här kan du använda häftet utifrån det du har berättat. Inget är reserverat än.
   *[other] Här är { $count } sätt att använda häftet utifrån det du har berättat. Inget är reserverat än.
    }
outline-title = Plan { $number }: { $labels }.
outline-label-best = passar ditt mål bäst
outline-label-fastest = tidigast klar
outline-label-cheapest = minst egna pengar
outline-label-beside-work = lugnast takt
outline-label-own-money = inga egna pengar
outline-label-half = högst halvfart
outline-label-spare = sparar { $checks } { $checks ->
    [one] check
   *[other] checkar
    }
outline-label-limits = ett annat sätt att lägga upp det
outline-label-thorough = en längre kurs i stället för flera mindre delar
outline-label-other = andra delar än i den första planen
outline-dated = { $starts } till { $ends }
outline-any = börja när du vill, förslagsvis { $starts }
outline-run = { $place }. { $title } ({ $purpose }, { $provider }). Var: { $where }. Tid: { $when }. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check.
   *[other] { $checks } checkar.
    }
outline-held = { $place }. { $title } ({ $purpose }, { $provider }). Var: { $where }. Tid: { $when }. Finns redan i din plan, { $checks ->
    [0] utan checkar.
    [one] 1 check.
   *[other] { $checks } checkar.
    }
outline-run-own = Du betalar { $own } själv.
outline-pay = Checkarna ersätter inkomst du går miste om medan du studerar.
outline-prerequisites = Förkunskaper: { $text }
outline-builds-on = Bygger på { $titles } tidigare i planen.
outline-gives = Ger dig: { $skills }.
outline-why = Varför: { $reasons }.
outline-why-all = Gemensamt för delarna: { $reasons }.
outline-totals = Sammanlagt { $checks ->
    [0] inga nya checkar
    [one] 1 check
   *[other] { $checks } checkar
    }. Kvar i häftet: { $left }. Som mest tar det { $peak } procent av heltid.
outline-own = Egna pengar: { $own }.
outline-ends = Klart { $ends }.
outline-binding-runs = Mer skulle passa, men en plan har högst sex delar.
outline-binding-checks = Mer skulle passa, men checkarna räcker inte till mer.
outline-binding-own-money = Mer skulle passa om du la till egna pengar.
outline-binding-cap = Mer { $purpose } skulle passa, men reglerna ger inga checkar till mer.
outline-inexact = Det kan finnas en ännu bättre plan, för det fanns för många sätt att pröva.
outline-choose = Säg till om du vill ha det på ett annat sätt, till exempel ”spara två checkar”, ”utan Stockholm” eller ”byt ut den andra”.
outline-wishes = Gäller: { $wishes }.
outline-wish-without = utan { $what }
outline-wish-only = bara { $what }
outline-wish-spare = { $checks } { $checks ->
    [one] check sparad
   *[other] checkar sparade
    }
outline-wish-own-money = högst { $own } egna pengar
outline-wish-pace = högst { $pace } procent av heltid
outline-wish-starts = tidigast { $day }
choice-plan-anew = Ta bort önskemålen
outline-anew = Önskemålen är borttagna.
outline-part-missed = Jag förstod inte ”{ $words }”, så jag ändrade inget. Skriv gärna en sak i taget.
outline-whole-checks = En check kan inte delas. Skriv ett helt antal checkar.
outline-spare-too-many = Du har { $checks } { $checks ->
    [one] check
   *[other] checkar
    } att planera med, så mer än så kan du inte spara.
outline-money-negative = Beloppet kan inte vara mindre än { $own }.
outline-cheapest = Planen kostar inget, så billigare blir den inte.
outline-no-instead = Jag hittar inget annat som passar i stället för ”{ $title }”, så planen är kvar som den var. Skriv ”utan” och vad det är om du vill ta bort det.
outline-which = { $count ->
    [0] Något sådant finns inte i plan { $number }.
   *[other] Plan { $number } har flera sådana delar. Skriv till exempel ”byt ut den andra”.
    }
outline-no-such-plan = Så många planer visade jag inte.
outline-none-shown = Det finns ingen föreslagen plan att välja just nu. Skriv ”planera mina checkar”, så gör jag en.
outline-lasts = { $checks ->
    [one] Checken som du sparar finns
   *[other] Checkarna som du sparar finns
    } kvar { $season }. Häftet gäller till och med { $day }.
outline-ends-before = Häftet gäller bara till och med { $day }. Det du sparar går alltså inte att använda { $season }.
outline-season-spring = till våren
outline-season-summer = till sommaren
outline-season-autumn = till hösten
outline-season-winter = till vintern
outline-none = Jag hittar inget att planera som passar det du har berättat. Skriv ”förslag” för att se vad som finns.
outline-none-so = Så blir det ingen plan kvar, så jag ändrade inget.
outline-gone = Planen går inte längre att få som den var. Skriv ”planera mina checkar” för en ny.
outline-no-such = Så många delar har inte planen. Skriv till exempel ”byt ut den första”.
outline-same = Det ändrar ingenting. Planen är redan sådan.
outline-first-same = Plan 1 är som förut, men resten ändras.
outline-changed = Så här ändras planen:
outline-changed-of = Så här ändras plan { $number }:
outline-removed = Bort: { $titles }
outline-added = Nytt: { $titles }
outline-moved = Flyttad: ”{ $title }” börjar { $starts }.
outline-total-checks = Checkar: { $checks } i stället för { $checks_before }.
outline-total-own-money = Egna pengar: { $own_money } i stället för { $own_money_before }.
outline-total-left = Kvar i häftet: { $left } i stället för { $left_before }.
outline-total-ends = Klart: { $ends } i stället för { $ends_before }.
outline-nothing = inget
outline-impossible-runs = Det du redan har planerat fyller planen.
outline-impossible-listing = Samma kurs finns två gånger i det du redan har planerat.
outline-impossible-without = Det finns redan i din plan. Ta bort det där först, så planerar jag om.
outline-impossible-expires = Det du redan har planerat börjar efter att häftet har gått ut.
outline-impossible-checks = Så många checkar har du inte kvar.
outline-impossible-own-money = Det du redan har planerat kostar mer egna pengar än så.
outline-impossible-dates = Det du redan har planerat krockar i tid.
outline-impossible-after = Något i planen kräver en kurs som inte får plats före.
outline-impossible-cap = Reglerna ger inte så många checkar till det.
adopt-ask = { $count ->
    [one] Ska jag lägga det här i din plan?
    [2] Ska jag lägga båda i din plan?
    [3] Ska jag lägga alla tre i din plan?
   *[other] Ska jag lägga alla { $count } i din plan?
    }
adopt-run = ”{ $title }”, { $where }, { $when }. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check.
   *[other] { $checks } checkar.
    }
adopt-late = Det är nära start. Om du tar bort den här delen går { $checks } { $checks ->
    [one] check
   *[other] checkar
    } åt.
adopt-no-show = Om du inte kommer till en del går högst { $checks } { $checks ->
    [one] check
   *[other] checkar
    } åt.
adopted = { $count ->
    [one] Klart. Den finns nu i din plan.
    [2] Klart. Båda finns nu i din plan.
    [3] Klart. Alla tre finns nu i din plan.
   *[other] Klart. Alla { $count } finns nu i din plan.
    }
adopted-apply = Sök plats på ”{ $title }” hos { $provider }.

# Slå på och stänga av

later = Det går bra. Skriv ”min plan” när du vill säga hur det gick.
