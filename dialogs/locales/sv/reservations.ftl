# Saldo

balance-before = Ett häfte har { $checks } checkar och du har inte använt någon. Jag frågar om födelseår och arbetssituation innan du reserverar den första.
balance = Du har { $available } { $available ->
    [one] check
   *[other] checkar
    } kvar av { $granted }. { $reserved } är { $reserved ->
    [one] reserverad
   *[other] reserverade
    } och { $used } { $used ->
    [one] använd
   *[other] använda
    }. Häftet gäller till och med { $expires }.
balance-expired = Häftet gällde till och med { $day }. { $used } { $used ->
    [one] check användes
   *[other] checkar användes
    }, { $reserved } är fortfarande reserverade och { $expired } har gått ut.

# Plan

plan = Din plan:
plan-empty = Din plan är tom. Skriv till exempel ”lägg A i planen” när du ser ett förslag som passar.
plan-open = { $number }. ”{ $title }”, { $when }. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check reserverad.
   *[other] { $checks } checkar reserverade.
    }
plan-used = { $number }. ”{ $title }”: klar. { $checks ->
    [0] Inga checkar användes.
    [one] 1 check använd.
   *[other] { $checks } checkar använda.
    }
plan-starts = börjar { $starts }
plan-dates = { $starts } till { $ends }
plan-cancelled = Inställd av anordnaren.
plan-comes-back = Checkarna kommer tillbaka när du tar bort den.
plan-moved = Startdatumet är inte längre känt.
plan-moved-to = Flyttad. Börjar nu { $day }.
plan-gone = Finns inte längre i katalogen.
plan-full = Fullbelagd. Fråga anordnaren om du har en plats.
plan-any = börja när du vill
already-planned = ”{ $title }” finns redan i din plan.
not-enough = ”{ $title }” kostar { $checks } { $checks ->
    [one] check
   *[other] checkar
    } och du har inga kvar. Ta bort något ur planen om du vill byta.
price-not-known = Priset för ”{ $title }” är inte känt, så jag kan inte reservera checkar. Fråga { $provider } vad det kostar.
booklet-expired = Häftet gällde till och med { $day }, så det går inte att reservera fler checkar.
nothing-planned-so = Det hittar jag inte i din plan.
which-planned = Jag är inte säker på vad du menar. Välj i planen.

# Reservera

reserve-ask = Ska jag lägga ”{ $title }” i din plan? Den börjar { $when }.
reserve-checks = { $checks ->
    [0] Inga checkar behövs. Du har { $left } kvar.
    [one] 1 check reserveras. Du har sedan { $left } kvar.
   *[other] { $checks } checkar reserveras. Du har sedan { $left } kvar.
    }
reserve-none = Inga checkar reserveras. Du har { $left } kvar.
reserve-not-allowed = Checkarna får inte användas till { $purpose }.
reserve-crowded = Den krockar i tid med { $titles } i din plan. Tillsammans blir det { $peak } procent av heltid.
reserve-own = Du betalar själv { $own }.
reserve-cap = Högst { $cap } checkar får användas till { $purpose }.
reserve-free-until = Du kan ta bort den utan kostnad till och med { $day }.
reserve-free = Du kan ta bort den utan kostnad när du vill.
reserve-late = Det är nära start. Om du tar bort den senare går { $checks } { $checks ->
    [one] check
   *[other] checkar
    } åt.
reserve-lapses = Häftet gäller bara till och med { $day }. Det du inte har använt då går ut, och det här slutar senare.
reserve-example = Det här är ett exempel från en påhittad anordnare. Du blir inte anmäld någonstans.
reserved-apply = Tänk på att du själv ansöker hos { $provider }.

# Ta bort och klar

remove-ask = Ska jag ta bort ”{ $title }” ur planen?
remove-free = { $back ->
    [0] Inga checkar var reserverade.
    [one] Du får tillbaka 1 check.
   *[other] Du får tillbaka { $back } checkar.
    }
remove-free-until = Det är fritt till och med { $day }.
remove-late = Den sista fria dagen har passerat. { $used } { $used ->
    [one] check går åt
   *[other] checkar går åt
    }{ $back ->
    [0] {" "}och ingenting kommer tillbaka.
   *[other] {" "}och du får tillbaka { $back }.
    }
removed = ”{ $title }” är borttagen ur planen. Du har { $available } { $available ->
    [one] check
   *[other] checkar
    } kvar.
clear-ask = Ska jag ta bort allt i din plan: { $titles }?
clear-late = För en del har den sista fria dagen passerat. { $used } { $used ->
    [one] check går åt
   *[other] checkar går åt
    }{ $back ->
    [0] {" "}och ingenting kommer tillbaka.
   *[other] {" "}och du får tillbaka { $back }.
    }
cleared = Allt är borttaget ur planen. Du har { $available } { $available ->
    [one] check
   *[other] checkar
    } kvar.
swap-how = Vill du byta ut ”{ $title }” mot något annat tar du bort den ur planen och väljer sedan något nytt.
swap-days = Den börjar också { $days }.
swap-start = Jag kan byta start i planen, men hos anordnaren byter du själv.
swap-day = { $day }
choice-retime = Byt till { $day }
retime-ask = Ska jag byta start för ”{ $title }” i planen till { $day }?
retime-checks = { $checks ->
    [0] Inga checkar är reserverade för den.
    [one] Checken som är reserverad följer med.
   *[other] De { $checks } checkar som är reserverade följer med.
    }
retimed = Klart. ”{ $title }” börjar { $day } i din plan.
retimed-apply = Tänk på att du själv säger till eller ansöker hos { $provider }.
swap-free = Just nu kostar det inget att ta bort den.
swap-late = Den sista fria dagen har passerat, så { $used } { $used ->
    [one] check går åt
   *[other] checkar går åt
    } om du tar bort den.
done-ask = Är du klar med ”{ $title }”? { $checks ->
    [0] Inga checkar används.
    [one] Då används 1 check. Det går inte att ångra.
   *[other] Då används { $checks } checkar. Det går inte att ångra.
    }
done-early = I planen börjar den först { $starts }.
done = Bra gjort. ”{ $title }” är klar. { $used } { $used ->
    [one] check är använd
   *[other] checkar är använda
    } och { $available } är kvar.
balance-refused = Ett häfte har { $checks } checkar, men med de uppgifter du har lämnat kan du inte få något.
plan-unknown = datum är inte känt
reserve-ask-unknown = Ska jag lägga ”{ $title }” i din plan? Startdatum är inte känt.
reserved-checks = { $reserved } { $reserved ->
    [one] check är reserverad
   *[other] checkar är reserverade
    } och { $available } är kvar.
reserve-ask-any = Ska jag lägga ”{ $title }” i din plan? Du kan börja när du vill.
first-needed = I det här häftet kommer { $purpose } först. Lägg det i planen, så kan du använda checkar till ”{ $title }” sedan.
card-own-share = Du betalar alltid minst { $share } procent av priset själv.

# Kanaler med knappar

choice-swedish = Svenska
choice-english = English

# Vad som blev av det som reserverats

applied-ask = Har du ansökt till ”{ $title }”? Då antecknar jag det. Checkarna är reserverade som förut.
applied = Jag har antecknat att du har ansökt till ”{ $title }”. Berätta när du får svar.
applied-not-needed = Till ”{ $title }” behövs ingen ansökan.
applied-already = Jag har redan antecknat att du har ansökt till ”{ $title }”.
accepted-ask = Fick du plats på ”{ $title }”? Då antecknar jag det.
accepted = Vad bra. Jag har antecknat att du har fått plats på ”{ $title }”.
accepted-already = Jag har redan antecknat att du har fått plats på ”{ $title }”.
refused-ask = Fick du nej till ”{ $title }”? Då tar jag bort den ur planen.
refused-noted = Jag har antecknat att du fick nej till ”{ $title }”. Du har { $available } { $available ->
    [one] check
   *[other] checkar
    } kvar. Skriv ”förslag” om du vill se något annat.
missed-ask = Missade du ”{ $title }”? Då tar jag bort den ur planen. Det går inte att ångra.
missed-cost = { $used ->
    [0] Det kostar ingenting.
    [one] 1 check går åt.
   *[other] { $used } checkar går åt.
    } { $back ->
    [0] Ingenting kommer tillbaka.
   *[other] Du får tillbaka { $back }.
    }
missed = Jag har antecknat att du inte kom till ”{ $title }”. { $used ->
    [0] Ingen check gick åt
    [one] 1 check gick åt
   *[other] { $used } checkar gick åt
    } och du har { $available } kvar.
missed-undated = ”{ $title }” har ingen bestämd dag. Hade ni inte kommit överens om en tid kan du ta bort den utan kostnad i stället.
missed-cancelled = ”{ $title }” är inställd av anordnaren, så du har inte missat den. Ta bort den ur planen i stället.
missed-early = ”{ $title }” börjar först { $starts }. Om du inte kan komma kan du ta bort den.
reserve-no-show = Om du inte kommer går { $checks } { $checks ->
    [one] check
   *[other] checkar
    } åt.
plan-applied = { $number }. ”{ $title }”, { $when }. Du har ansökt. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check reserverad.
   *[other] { $checks } checkar reserverade.
    }
plan-confirmed = { $number }. ”{ $title }”, { $when }. Du har fått plats. { $checks ->
    [0] Inga checkar behövs.
    [one] 1 check reserverad.
   *[other] { $checks } checkar reserverade.
    }
choice-applied = Jag har ansökt till ”{ $title }”
choice-accepted = Jag fick plats på ”{ $title }”
choice-refused = Jag fick nej till ”{ $title }”

# Förlorad inkomst

income-day = Du kan använda checkar för inkomst du går miste om: { $units } dagar × { $amount } × { $pace } % = { $sek }.
income-hour = Du kan använda checkar för inkomst du går miste om: { $units } timmar × { $amount } × { $pace } % = { $sek }.
income-days-capped = Högst { $days } arbetsdagar räknas.
income-worth = Det räcker till { $checks } { $checks ->
    [one] hel check
   *[other] hela checkar
    }, värda { $value } styck.
income-cap = Av dem kan du få { $checks }. Fler får inte gå till förlorad inkomst, eller så räcker inte häftet.
income-assumed = Beloppet är { $source }. Jag frågar inte vad du tjänar.
income-slow = Det blir inga checkar för förlorad inkomst: kursen går på { $pace } procent av heltid, och reglerna kräver minst { $least } procent.
income-unknown = Det blir inga checkar för förlorad inkomst: kursens längd eller takt är inte känd, och reglerna kräver minst { $least } procent av heltid.
income-short = Det blir inga checkar för förlorad inkomst: kursen är för kort för att ge en hel check.
income-none-left = Det blir inga checkar för förlorad inkomst: de checkar som får gå till det är redan använda eller reserverade.
choice-without-pay = Ja, men utan checkar för inkomst

# Alla poster

correction-entered-twice = samma sak stod två gånger
correction-not-held = tillfället blev inte av
correction-wrong-amount = fel antal checkar
correction-wrong-run = fel tillfälle
correction-other-outcome = det blev på ett annat sätt

# Vad personalen har rättat

corrected-grant = Vi har rättat ditt häfte. Det är på { $checks } { $checks ->
    [one] check
   *[other] checkar
    }, inte { $checks_before }. Skälet är: { $why }.
corrected-end = Vi har rättat ditt häfte. För ”{ $title }” { $checks ->
    [0] går det inte åt någon check
    [one] går det åt { $checks } check
   *[other] går det åt { $checks } checkar
    }, inte { $checks_before }. Skälet är: { $why }.
corrected-ask = Stämmer det inte? Skriv ”prata med en människa”.

# Betala med ett utfärdat häfte

pay-ask = Ska jag ta fram en kod för ”{ $title }” hos { $provider }?
pay-what = Koden gäller { $checks } { $checks ->
    [one] check
   *[other] checkar
    }, värda { $value }. Den gäller i { $minutes } minuter och bara en gång.
pay-code = Din kod: { $code }
pay-show = Visa den för { $provider } inom { $minutes } minuter. Checkarna är använda när anordnaren har bekräftat koden. Anordnaren ser inte hur många checkar du har kvar.
pay-planning-only = Ditt häfte är för planering, så det behövs ingen kod. Skriv ”{ $title } är klar” när du är klar.
pay-nothing = ”{ $title }” är reserverad utan checkar, så det finns inget att betala med.
done-takes-two = Checkarna för ”{ $title }” används när anordnaren bekräftar din kod. Vill du ha en kod?
choice-pay = Visa kod för ”{ $title }”

# Svar om det egna

use-covered = Ja. ”{ $title }” kostar { $price }, och det räcker med { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
use-partly = Ja, men checkarna täcker inte allt. ”{ $title }” kostar { $price }. { $checks } { $checks ->
    [one] check
   *[other] checkar
    } får användas, och du betalar { $own } själv.
use-none = Nej, inte nu. För ”{ $title }” finns inga checkar som du kan använda, så du betalar { $own } själv.
use-not-allowed = Nej. ”{ $title }” är { $purpose }, och det får checkar inte användas till. Du betalar { $own } själv.
use-left = Du har { $checks } { $checks ->
    [one] check
   *[other] checkar
    } kvar nu.
use-left-new = Ett nytt häfte har { $checks } checkar.
use-if-entitled = Det gäller om du kan få ett häfte. För att säga det behöver jag veta { $what }. Skriv till exempel ”född 1985, anställd”.
left-after = ”{ $title }” tar { $checks } av { $before } checkar. Då är { $left } kvar.
cancel-any-day = ”{ $title }” har inget startdatum, så det finns ingen sista dag. Du kan ta bort den ur planen när du vill, utan kostnad.
cancel-free = Du kan ta bort ”{ $title }” ur planen när du vill, utan kostnad.
cancel-provider = Anordnaren har ändrat ”{ $title }” sedan du reserverade den.
cancel-until = ”{ $title }” börjar { $starts }. Du kan ta bort den ur planen utan kostnad till och med { $day }. { $checks ->
    [one] Efter det går 1 check åt.
   *[other] Efter det går { $checks } checkar åt.
    }
cancel-passed = Den sista fria dagen var { $day }, eftersom ”{ $title }” börjar { $starts }. { $checks ->
    [one] Nu går 1 check åt.
   *[other] Nu går { $checks } checkar åt.
    }
cancel-not-planned = Den finns inte i din plan än.
which-listing = Vilket förslag menar du?
choice-listing = { $letter }. { $title }

# Hela planer

outline-apply = Sök senast { $day }.
adopt-free-until = Kan tas bort utan kostnad till och med { $day }.

# Slå på och stänga av

choice-missed = Jag kom inte till ”{ $title }”

# Ändringar i det som är planerat

change-free-rule = Det är fritt, vilken dag du än tar bort den, eftersom anordnaren har ställt in eller tagit bort den.
change-free-until = Det är fritt till och med { $day }, eftersom anordnaren har ändrat eller tagit bort den.
closed-full = ”{ $title }” är fullbokad eller inställd, så den går inte att lägga i planen nu.
closed-over = Det är för sent för ”{ $title }”: den har börjat eller går inte längre att söka, och ingen ny start är känd. Därför går den inte att lägga i planen.

# Hälsning

choice-mydata = Få ut mina uppgifter

# Reparationer

choice-gone = Det valet finns inte längre.

# Val

choice-more = Fler förslag
choice-other = Andra slags förslag
choice-plan = Min plan
choice-remaining = Hur många checkar har jag kvar?
choice-remove = Ta bort ”{ $title }”
choice-done = Markera ”{ $title }” som klar
