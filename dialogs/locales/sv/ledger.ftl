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
history = Det här har hänt i ditt häfte:
history-empty = Det finns inga poster i ditt häfte än.
history-entry = • { $day }: { $what }
entry-grant = { $checks } checkar tilldelade, för planering
entry-issued = { $checks } checkar utfärdade av { $issuer }
entry-reserve = ”{ $title }” reserverad, { $checks } { $checks ->
    [one] check
   *[other] checkar
    }
entry-income = ”{ $title }” reserverad, { $checks } { $checks ->
    [one] check
   *[other] checkar
    } för förlorad inkomst
entry-apply = ansökan till ”{ $title }” antecknad
entry-confirm = plats på ”{ $title }” bekräftad
entry-use = ”{ $title }” klar, { $checks } { $checks ->
    [one] check använd
   *[other] checkar använda
    }
entry-cancel = ”{ $title }” borttagen i tid, alla checkar tillbaka
entry-cancel-provider = ”{ $title }” borttagen eftersom anordnaren hade ändrat eller ställt in den, alla checkar tillbaka
entry-cancel-late = ”{ $title }” borttagen efter den sista fria dagen, { $checks } { $checks ->
    [one] check
   *[other] checkar
    } gick åt
entry-refuse = nej från anordnaren till ”{ $title }”, alla checkar tillbaka
entry-no-show = ”{ $title }” missad, { $checks } { $checks ->
    [one] check
   *[other] checkar
    } gick åt
entry-expire = { $checks } { $checks ->
    [one] check
   *[other] checkar
    } gick ut, eftersom häftets sista dag passerade
entry-lapse = reservationen av ”{ $title }” gick ut, { $checks } { $checks ->
    [one] check
   *[other] checkar
    }
entry-correct = rättat av personal till { $checks } { $checks ->
    [one] check
   *[other] checkar
    }: { $why }
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

# Koder till utfärdade häften
code-how = Skriv koden som du har fått. Den ser ut ungefär så här: 4K7M-2RPX-9TQB-J3WN-6HVC.
code-not-here = Här används inga koder. Du kan planera ändå.
code-typo = Koden stämmer inte, så något tecken har nog blivit fel. Titta på den en gång till och skriv den igen.
code-is-for-provider = Den koden visar du för anordnaren. Du behöver inte skriva den här.
code-unknown = Den koden känner jag inte igen. Stäm av den med den som gav dig koden.
code-used = Den koden är redan inlöst. Fråga den som gav dig koden om du inte har löst in den själv.
code-yours = Den koden har du redan löst in. Häftet är ditt.
code-expired = Häftet som koden gäller har gått ut. Fråga den som gav dig koden.
code-locked = Det blev fel kod flera gånger. Du kan försöka igen om en timme. Allt annat går att göra under tiden.
code-second = Du har redan ett utfärdat häfte. När det är slut kan du lösa in nästa. Koden är kvar till dess.
redeem-ask = Koden gäller ett häfte från { $issuer }. Ska det bli ditt?
redeem-gives = Häftet har { $checks } { $checks ->
    [one] check
   *[other] checkar
    } och gäller till och med { $expires }.
redeem-replaces = Det ersätter det häfte som du har nu.
redeem-moves = Det här i din plan följer med och reserveras i det nya häftet: { $titles }.
redeem-leaves = Det här ryms inte i det nya häftet och försvinner ur planen: { $titles }.
redeemed = Häftet är ditt. Du har { $available } { $available ->
    [one] check
   *[other] checkar
    } kvar och { $reserved } { $reserved ->
    [one] reserverad
   *[other] reserverade
    }.
redeemed-takes-two = När du ska betala skriver du ”visa kod”. Anordnaren bekräftar koden, och först då är checkarna använda.

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
pay-confirmed = Anordnaren har bekräftat ”{ $title }”. { $checks ->
    [one] 1 check är använd.
   *[other] { $checks } checkar är använda.
    }
done-takes-two = Checkarna för ”{ $title }” används när anordnaren bekräftar din kod. Vill du ha en kod?
choice-pay = Visa kod för ”{ $title }”
