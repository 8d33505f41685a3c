# Hela planer

choice-make-plan = Planera mina checkar

# Påminnelser

reminder-cancel = Påminnelse: till och med { $day } kan du ta bort ”{ $title }” ur planen utan kostnad.
reminder-cancel-after = Efter den dagen går { $checks } { $checks ->
    [one] check
   *[other] checkar
    } åt om du tar bort den.
reminder-cancel-keep = Om du tänker gå den behöver du inte göra något.
reminder-apply = Påminnelse: du kan ansöka till ”{ $title }” till och med { $day }. Du ansöker själv hos { $provider }.
reminder-apply-done = Om du redan har ansökt behöver du inte göra något.
reminder-start = Påminnelse: ”{ $title }” börjar { $day }.
reminder-start-ask = Fråga { $provider } om du undrar något om tid och plats.
reminder-example = Det här är ett exempel från en påhittad anordnare, så du ska inte gå dit.
reminder-after = ”{ $title }” slutade { $day }. Hur gick det?
reminder-after-held = { $checks ->
    [one] 1 check är fortfarande reserverad för den.
   *[other] { $checks } checkar är fortfarande reserverade för den.
    }
reminder-expiry = Påminnelse: du har { $available } { $available ->
    [one] check som du inte har reserverat. Den
   *[other] checkar som du inte har reserverat. De
    } gäller till och med { $day }.
reminder-expiry-calm = Du behöver inte göra något i dag. Skriv ”förslag” när du vill se vad som passar dig.

# Vad påminnelserna gäller

reminder-kind-cancel = sista fria dagen att ta bort
reminder-kind-apply = sista ansökningsdagen
reminder-kind-start = när något börjar
reminder-kind-after = hur det gick, när något är slut
reminder-kind-expiry = hur länge checkarna gäller
reminder-kind-change = ändringar i det du har planerat

# Slå på och stänga av

reminders-on = Jag påminner dig om { $kinds }.
reminders-off = Avstängt: { $kinds }.
reminders-when = Påminnelserna kommer på dagtid, men inte på söndagar och helgdagar.
reminders-switched-off = Avstängt: { $kind }. Skriv ”påminnelser” om du vill slå på det igen.
reminders-switched-on = Påslaget: { $kind }.
reminders-none = Jag skickar inga fler påminnelser. Skriv ”påminnelser” om du vill slå på dem igen.
reminders-all-on = Alla påminnelser är på.
choice-silence = Stäng av: { $kind }
choice-remind = Slå på: { $kind }
choice-later = Inte nu
choice-look-at = Visa ”{ $title }”

# Ändringar i det som är planerat

change-cancelled = Enligt katalogen är ”{ $title }” med start { $starts } inställd.
change-full = Enligt katalogen är ”{ $title }” med start { $starts } fullbokad.
change-full-place = Om du redan har fått en plats gäller den. Annars kan du ta bort den ur planen.
change-moved = Enligt katalogen börjar ”{ $title }” inte längre { $starts }. Närmaste start är { $to }.
change-undated = Enligt katalogen börjar ”{ $title }” inte längre { $starts }. Inget nytt datum är känt.
change-gone = En utbildning i din plan ({ $id }) finns inte längre i katalogen.
change-gone-ask = Den kan vara inställd. Fråga anordnaren innan du tar bort den.
change-next = Nästa start är { $day }.
change-swap = Om du vill byta till det datumet tar du bort den ur planen och lägger in den igen.
change-free = { $back ->
    [one] Du kan ta bort den utan kostnad och får tillbaka 1 check.
   *[other] Du kan ta bort den utan kostnad och får tillbaka { $back } checkar.
    }
change-late = Om du tar bort den nu går { $used } { $used ->
    [one] check
   *[other] checkar
    } åt{ $back ->
    [0] {" "}och ingenting kommer tillbaka.
   *[other] {" "}och du får tillbaka { $back }.
    }
change-instead = { $count ->
    [one] Det här kan du ta i stället:
   *[other] Något av det här kan du ta i stället:
    }
change-what = Du bestämmer. Inget ändras i din plan förrän du säger till.

# Reparationer

cancelled = Okej, jag avbryter. Ingenting har ändrats.
