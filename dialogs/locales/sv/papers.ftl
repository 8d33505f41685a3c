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

# Häftet som bild: ord på bilden

slip-free = Kvar
slip-reserved = Reserverad
slip-used = Använd
slip-lost = Sent avbokad
slip-missed = Uteblev
slip-expired = Utgången
slip-worth = { $count } × { $value }
slip-value = { $value }
slip-from = från { $day }
slip-on = { $day }
slip-income = { $title } (förlorad inkomst)
slip-undated = utan datum
picture-title = Checkhäfte
picture-title-planning = Checkhäfte för planering
picture-count = { $available }
picture-left = kvar av { $granted }
picture-none = Du har inget häfte än
picture-each = { $value } per check
picture-until = Gäller till och med { $day }
picture-was-until = Gällde till och med { $day }
picture-empty = Här hamnar dina checkar när du har fått ett häfte.

# Häftet i ord, för den som inte ser bilden

portrait-none = Bilden visar ett tomt checkhäfte för { $scheme }. Du har inte fått några checkar än.
portrait = Bilden visar ett checkhäfte för { $scheme }. Det har { $granted ->
    [one] 1 check
   *[other] { $granted } checkar
    }, värda { $value } styck. { $available ->
    [0] Inga checkar är kvar.
    [one] 1 check är kvar.
   *[other] { $available } checkar är kvar.
    }
portrait-used = { $checks ->
    [one] 1 check är avriven. Den användes
   *[other] { $checks } checkar är avrivna. De användes
    } till ”{ $title }” { $day }.
portrait-used-many = { $checks ->
    [one] 1 check är avriven och använd.
   *[other] { $checks } checkar är avrivna och använda.
    }
portrait-money = Bilden visar häftet { $scheme } på { $granted }. { $available } är kvar.
portrait-missed = { $checks ->
    [one] 1 check är avriven. Den gick
   *[other] { $checks } checkar är avrivna. De gick
    } åt när du inte kom till ”{ $title }”, { $day }.
portrait-missed-many = { $checks ->
    [one] 1 check gick åt för att du inte kom.
   *[other] { $checks } checkar gick åt för att du inte kom.
    }
portrait-lost = { $checks ->
    [one] 1 check är avriven. Den gick
   *[other] { $checks } checkar är avrivna. De gick
    } åt när ”{ $title }” avbokades sent, { $day }.
portrait-lost-many = { $checks ->
    [one] 1 check gick åt till sena avbokningar.
   *[other] { $checks } checkar gick åt till sena avbokningar.
    }
portrait-reserved = { $checks ->
    [one] 1 check är reserverad för
   *[other] { $checks } checkar är reserverade för
    } ”{ $title }”, från { $day }.
portrait-reserved-undated = { $checks ->
    [one] 1 check är reserverad för
   *[other] { $checks } checkar är reserverade för
    } ”{ $title }”.
portrait-reserved-many = { $checks ->
    [one] 1 check är reserverad.
   *[other] { $checks } checkar är reserverade.
    }
portrait-expired = { $checks ->
    [one] 1 check har gått ut.
   *[other] { $checks } checkar har gått ut.
    }
portrait-until = Häftet gäller till och med { $day }.
portrait-was-until = Häftet gällde till och med { $day }.

# Planen på papper och i kalendern

paper-title = Min plan med { $scheme }, { $day }
paper-heading = Min plan med { $scheme }
paper-made = Utskriven { $day }
paper-empty = Planen är tom.
paper-day = från { $day }
paper-days = { $first } till { $last }
paper-item = ”{ $title }”, { $when }
paper-applied = ”{ $title }”, { $when } (ansökt)
paper-confirmed = ”{ $title }”, { $when } (plats bekräftad)
paper-done = ”{ $title }”, { $when } (klar)
paper-who = { $provider }, { $where }
paper-checks = { $checks ->
    [0] Inga checkar. Priset är inte känt.
    [one] 1 check. Priset är inte känt.
   *[other] { $checks } checkar. Priset är inte känt.
    }
paper-cost = { $checks ->
    [0] Inga checkar
    [one] 1 check
   *[other] { $checks } checkar
    }{ $paid ->
    [0] , inga egna pengar.
   *[other] {" "}och { $own } egna pengar.
    }
paper-income = { $checks ->
    [one] 1 check för förlorad inkomst.
   *[other] { $checks } checkar för förlorad inkomst.
    }
paper-income-day = Så räknat: { $units } dagar × { $amount } × { $pace } % = { $sek }.
paper-income-hour = Så räknat: { $units } timmar × { $amount } × { $pace } % = { $sek }.
paper-starts = ”{ $title }” börjar
paper-ends = ”{ $title }” slutar
paper-apply = Sök senast { $day }.
paper-cancel = Avboka fritt till och med { $day }.
paper-room = lediga platser
paper-ask = Att fråga anordnaren: { $what }.
paper-example = Exempel från en påhittad anordnare. Det går inte att söka på riktigt.
paper-contact = Sök eller fråga här: { $contact }
paper-total = Sammanlagt: { $checks ->
    [one] 1 check
   *[other] { $checks } checkar
    }{ $paid ->
    [0] , inga egna pengar.
   *[other] {" "}och { $own } egna pengar.
    }
paper-total-least = Sammanlagt: { $checks ->
    [one] 1 check
   *[other] { $checks } checkar
    } och minst { $own } egna pengar. Något pris är inte känt.
paper-remains = { $available ->
    [0] Inga checkar är kvar. Häftet gäller till och med { $day }.
    [one] 1 check är kvar, värd { $value }. Häftet gäller till och med { $day }.
   *[other] { $available } checkar är kvar, värda { $value } styck. Häftet gäller till och med { $day }.
    }
paper-remains-money = { $available } är kvar. Häftet gäller till och med { $day }.
paper-number = { $checks }
paper-no-booklet = Du har inte fått något häfte än.
paper-operator = Har du frågor om assistenten? Vänd dig till { $controller }.
paper-operator-at = Har du frågor om assistenten? Vänd dig till { $controller }: { $contact }
paper-more = { $count ->
    [one] Ytterligare 1 kurs eller insats får inte plats här. Den står i textkopian.
   *[other] Ytterligare { $count } kurser och insatser får inte plats här. De står i textkopian.
    }
paper-runs = Vad du har planerat
paper-deadlines = Datum att hålla
paper-date = { $day }
paper-left = { $count ->
   *[other] kvar
    }
paper-reserved = { $count ->
    [one] reserverad
   *[other] reserverade
    }
paper-used = { $count ->
    [one] använd
   *[other] använda
    }
paper-dates-more = { $count ->
    [one] Ytterligare 1 datum står i kalenderfilen.
   *[other] Ytterligare { $count } datum står i kalenderfilen.
    }
calendar-name = Min plan med { $scheme }
calendar-run = { $title }
calendar-apply = Sista dag att söka: { $title }
calendar-cancel = Sista dag att avboka fritt: { $title }
calendar-expires = { $scheme }: sista dag för { $available ->
    [one] 1 check
   *[other] { $available } checkar
    }

# När det skickas eller sparas

picture-follows = Här är häftet som det ser ut nu.
calendar-follows = Du får planen som en kalenderfil. Öppna den i din kalender. När planen ändras kan du hämta en ny fil.
calendar-empty = Det finns inget med datum i planen än, så det blir ingen kalenderfil. Lägg in något ur förslagen först.
summary-follows = Du får planen som en utskrift på en sida. Här är den också som text:
paper-saved = Sparat: { $path }
paper-not-saved = Filen gick inte att spara: { $path } ({ $why }).
papers-erased = Filerna som jag har sparat åt dig på den här datorn är också borttagna. Kopior som du har gjort själv finns kvar.
papers-not-erased = En fil gick inte att ta bort: { $path } ({ $why }). Ta bort den själv.

# Ark med häfteskoder

codes-title = Koder till { $scheme }
codes-worth = { $checks ->
    [one] 1 check
   *[other] { $checks } checkar
    } à { $value }
codes-sum = { $value }
codes-until = Lös in senast { $day }
codes-scan = Skanna, eller skriv koden till assistenten
codes-type = Skriv koden till assistenten
