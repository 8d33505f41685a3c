# Varför assistenten svarade som den gjorde, för den som arbetar med stöd

trace-slot = { $slot ->
    [birth_year] födelseår
    [work_situation] arbetssituation
    [occupation] yrke
    [goal] mål
    [place] ort
    [mode] studieform
    [pace] studietakt
    [language] undervisningsspråk
    [tools] verktyg
    [confidence] säkerhet
    [likes] vad personen tycker om
    [confirm] ja eller nej
   *[other] inget särskilt
    }
trace-flow = { $flow ->
    [accepted] fick plats
    [adopt] lägga in en hel plan
    [applied] har sökt
    [clear] tömma planen
    [done] klar
    [entitled] rätten till checkar
    [erase] radera allt
    [intake] lära känna personen
    [mapping] kartläggning
    [missed] kom inte
    [pay] visa kod hos anordnaren
    [redeem] lösa in en kod
    [refused] fick nej
    [remove] ta bort ur planen
    [reserve] lägga i planen
    [restart] börja om
    [retime] byta start
   *[other] { $flow }
    }
trace-kind = { $kind ->
    [grant] nytt häfte
    [reserve] reserverat
    [apply] ansökan
    [confirm] plats
    [use] använt
    [cancel] avbokat
    [refuse] nekad plats
    [no_show] utebliven
    [expire] utgånget
    [correct] rättat till
   *[other] { $kind }
    }
trace-read = Läste det som, med sannolikheter: { $value }.
trace-act = Gjorde: { $value }.
trace-command = Gjorde det som kommandot ”{ $command }” betyder.
trace-chose = Tog det som valet ”{ $choice }”.
trace-choice-unknown = Kände inte igen valet ”{ $choice }”.
trace-set = Antecknade { $slot }: ”{ $value }” (säkerhet { $score } av 100).
trace-skip = Personen hoppade över frågan om { $slot }.
trace-change = Frågade om på nytt: { $slot }.
trace-undo = Tog tillbaka svaret om { $slot }.
trace-correction = Förstod det som en rättelse av ett tidigare svar.
trace-any = Förstod det som att det inte spelar någon roll.
trace-not = Personen menade inte ”{ $value }”.
trace-clarify = Var osäker på { $slot } och frågade vilket som menas: { $value }.
trace-miss = Förstod inte. Det som frågades om var { $slot }. Antal missar på den frågan: { $times }.
trace-near = Var osäker och erbjöd det som låg närmast: { $value }.
trace-retold = Gav svaret på frågan ”{ $question }” på annat sätt: { $manner }.
trace-told = Svarade på frågan om { $attribute } för { $value }.
trace-together = Höll de här mot varandra: { $value }.
trace-least = Den som har minst ({ $verb }): { $value }.
trace-advise = Vägde mot det personen har berättat: { $value }.
trace-same = Sökte något som { $listing } men annorlunda: { $value }.
trace-answer = Svarade på frågan ”{ $value }”. Svaret bygger på { $source }.
trace-question-kept = Kunde inte svara på frågan och sparade den åt personalen.
trace-personal = Räknade ut svaret för personen själv ({ $verb }, { $listing }): { $value }.
trace-which = Frågade vilket förslag som menas ({ $verb }).
trace-entitled = { $value ->
    [yes] Sade att personen kan få checkar.
    [has] Sade att personen redan har ett häfte.
   *[no] Sade att personen inte kan få checkar.
    }
trace-suppose = Räknade på ett tänkt fall: födelseår { $year }, arbetssituation { $situation }.
trace-search = Förstod det som en sökning: { $words }
trace-found = Hittade { $listing } ({ $points } poäng).
trace-found-by = Förklarade att det hittades genom sökningen ”{ $words }”.
trace-suggest = Föreslog { $listing } ({ $points } poäng) av de här skälen: { $reasons }.
trace-why = Förklarade varför { $listing } passar ({ $points } poäng): { $reasons }.
trace-left-out = Sade att { $listing } inte togs med: { $obstacle }.
trace-look = Visade { $listing }.
trace-limit = Antecknade en gräns: { $value }.
trace-unlimit = Tog bort en gräns: { $value }.
trace-relaxed = Lät en gräns vara för att hitta något: { $value }.
trace-enough = Personen ville inte ha fler förslag.
trace-outline = Lade fram plan { $number }: { $runs }.
trace-replan = Planerade om. Sparade checkar: { $spare }. Högst så många kronor själv: { $money }. Högsta takt i procent: { $pace }. Utan: { $without }.
trace-mapping = Visade kartläggningen.
trace-start = Började med uppgiften ”{ $flow }”{ $args }.
trace-leave = Lämnade uppgiften ”{ $flow }”.
trace-confirmed = Personen sade ja till ”{ $flow }”.
trace-declined = Personen sade nej till ”{ $flow }”.
trace-changed-since = Något hade ändrats sedan frågan ställdes, så ”{ $flow }” gjordes inte.
trace-entry = Skrev i häftet: { $kind } { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
trace-booklet-replaced = Personen fick ett utfärdat häfte i stället för sitt eget.
trace-code = Koden togs inte emot: { $status }.
trace-refused-person = Personen kan inte få checkar. Skälet är { $reason }, enligt regeln { $rule }.
trace-refused-entry = Häftet tog inte emot det som skulle skrivas: { $error }
trace-reminder-dropped = En påminnelse ({ $what }) stämde inte längre och gavs inte.
trace-reminder = Gav en påminnelse ({ $what }).
trace-reminders = { $switch ->
    [on] Slog på påminnelser: { $what }.
   *[off] Stängde av påminnelser: { $what }.
    }
trace-masked = Dolde ett personnummer.
trace-code-masked = Dolde en kod.
trace-attachment = Något följde med som ingen öppnade.
trace-edited = Personen ändrade ett tidigare meddelande till ett kort svar, och det togs inte emot.
trace-abuse = Svarade på ovänliga ord.
trace-emergency = Såg tecken på en nödsituation ({ $emergency ->
        [violence] våld eller hot
        [suicide] tankar på att dö
        [illness] sjukdom eller olycka
        [fire] brand eller annan fara
        [child] ett barn i fara
       *[other] { $emergency }
    }) och visade vart man kan vända sig.
trace-source = Berättade var svaret ”{ $value }” står.
trace-claimed = Personalen tog sig an samtalet.
trace-staff-late = Personalen svarade inte i tid, så assistenten fortsatte.
trace-nothing-owed = Inget svar väntade längre från personalen.
trace-handed-over = Lämnade över samtalet till en människa. { $why ->
    [question] En fråga hade blivit obesvarad.
    [misses] Flera svar i rad hade inte gått att förstå.
   *[asked] Personen bad om det.
    }
trace-passed-on = Lade det till det som personalen ska läsa.
trace-taken-back = Personen tog tillbaka samtalet från personalen.
trace-handed-back = Personalen lämnade tillbaka samtalet.
trace-answered = Personalen svarade.
