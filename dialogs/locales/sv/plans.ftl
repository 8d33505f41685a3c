# Hela planer
choice-make-plan = Planera mina checkar
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
outline-dated = { $starts } till { $ends }
outline-any = börja när du vill, förslagsvis { $starts }
outline-run = { $place }. { $title } ({ $purpose }, { $provider }). Tid: { $when }. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check.
   *[other] { $checks } checkar.
    }
outline-held = { $place }. { $title } ({ $purpose }, { $provider }). Tid: { $when }. Finns redan i din plan, { $checks ->
    [0] utan checkar.
    [one] 1 check.
   *[other] { $checks } checkar.
    }
outline-run-own = Du betalar { $own } själv.
outline-apply = Sök senast { $day }.
outline-why = Varför: { $reasons }.
outline-totals = Sammanlagt { $checks ->
    [0] inga nya checkar
    [one] 1 check
   *[other] { $checks } checkar
    }, och du har { $left } kvar. Som mest tar det { $peak } procent av heltid.
outline-own = Egna pengar: { $own }.
outline-ends = Klart { $ends }.
outline-binding-runs = Mer skulle passa, men en plan har högst sex delar.
outline-binding-checks = Mer skulle passa, men checkarna räcker inte till fler.
outline-binding-own-money = Mer skulle passa om du la till egna pengar.
outline-binding-cap = Mer { $purpose } skulle passa, men reglerna ger inte fler checkar till det.
outline-inexact = Det kan finnas en ännu bättre plan, för det fanns för många sätt att pröva.
outline-choose = Säg till om du vill ha det på ett annat sätt, till exempel ”spara två checkar”, ”utan Stockholm” eller ”byt ut den andra”.
outline-none = Jag hittar inget att planera som passar det du har berättat. Skriv ”förslag” för att se vad som finns.
outline-none-so = Så blir det ingen plan kvar, så jag ändrade inget.
outline-gone = Planen går inte längre att få som den var. Skriv ”planera mina checkar” för en ny.
outline-no-such = Så många delar har inte planen. Skriv till exempel ”byt ut den första”.
outline-same = Det ändrar ingenting. Planen är redan sådan.
outline-changed = Så här ändras planen:
outline-removed = Bort: { $titles }.
outline-added = Nytt: { $titles }.
outline-moved = Flyttad: ”{ $title }” börjar { $starts }.
outline-total-checks = Checkar: { $new } i stället för { $old }.
outline-total-own-money = Egna pengar: { $new } i stället för { $old }.
outline-total-left = Kvar i häftet: { $new } i stället för { $old }.
outline-total-ends = Klart: { $new } i stället för { $old }.
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
   *[other] Ska jag lägga alla { $count } i din plan?
    }
adopt-run = ”{ $title }”, { $when }. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check.
   *[other] { $checks } checkar.
    }
adopted = { $count ->
    [one] Klart. Den ligger i din plan.
    [2] Klart. Båda ligger i din plan.
   *[other] Klart. Alla { $count } ligger i din plan.
    }
adopted-apply = Sök plats på ”{ $title }” hos { $provider }.
