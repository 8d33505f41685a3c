# Behörighet
granted = Du kan få checkar. Häftet har { $checks } checkar, värda { $value } styck, och gäller till och med { $expires }. Det är ett häfte för planering: ditt eget ord räcker för att använda en check.
granted-money = Du kan få { $checks } att använda till och med { $expires }. Det är ett häfte för planering: ditt eget ord räcker för att använda pengarna.
granted-assumed = Här bygger { $what } på { $source }.
assumed-checks = antalet
assumed-check-value = värdet
assumed-age = åldersgränsen
assumed-validity-months = giltighetstiden
an-assumption = ett antagande
refused-too-old = Tech-checkarna är till för den som fyller { $youngest }–{ $oldest } år under året. Du fyller { $age }, så du kan inte få checkar.
refused-too-young = Tech-checkarna är till för den som fyller { $youngest }–{ $oldest } år under året. Du fyller { $age }, så du kan inte få checkar än.
refused-work-situation = Tech-checkarna är till för den som arbetar, söker arbete eller är på väg dit. För dig som är { $situation } finns annat stöd.
refused-assumed = Gränsen är { $source }.
refused-elsewhere = Hit kan du vända dig: { $where }
refused-change = Du kan ändå se vad som finns i katalogen. Skriv ”ändra födelseår” eller ”ändra arbetssituation” om något blev fel.

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
booklet-refused = Häftet ändrades medan vi pratade, så jag gjorde inget. Så här ser det ut nu.
listing-gone = Det förslaget finns inte längre i katalogen.
listing-unknown = en utbildning som inte längre finns i katalogen
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
reserve-really = Svara ja eller nej.
reserved = Klart. ”{ $title }” finns i din plan.
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
refused-still = Som sagt kan du inte få checkar med de uppgifter du har lämnat, så jag kan inte reservera något.
refused-kept = Det som redan ligger i din plan finns kvar.
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
