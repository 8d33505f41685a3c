# Plan

listing-gone = Det förslaget finns inte längre i katalogen.

# Förslag

suggestions = Det här kan passa dig:
suggestions-again = Nya förslag utifrån det du har berättat:
suggestions-same = Samma förslag passar fortfarande bäst.
suggestions-same-still = Jag hittar inget som passar bättre, men de förslag du har passar inte i allt:
suggestions-same-but = { $letter }. { $title }: { $reasons }.
suggestions-more = Här är fler förslag:
suggestions-other = Här är förslag av andra slag:
suggestions-general = Jag vet inte så mycket om dig än, så det här är sådant som många kan börja med.
suggestions-examples = Katalogen visar exempel från påhittade anordnare, för att du ska kunna prova.
suggestions-none = Jag hittar inget som passar i katalogen.
suggestions-no-more = Jag har inga fler förslag. Ändra något, till exempel ort eller mål, så söker jag igen.
suggestions-none-of-kind = Det finns inget sådant i katalogen just nu.
suggestions-one-kind = Katalogen har bara ett slags förslag.
card-title = { $letter }. { $title } ({ $purpose }, { $provider })
card-short = { $letter }. { $title }: { $why }.
card-short-facts = { $when }, { $where }, { $cost }.
card-short-unknown = priset är inte känt
card-short-free = kostnadsfri
card-short-own = { $own } av egna pengar
card-short-partly = { $checks } { $checks ->
    [one] check
   *[other] checkar
    } och { $own }
card-short-checks = { $checks } { $checks ->
    [one] check
   *[other] checkar
    }
card-why = Varför: { $reasons }.
card-when = När: { $when }. { $length }
card-where = Var: { $where }.
card-money = Kostar: { $checks }. Du betalar inget själv.
card-checks = Kostar: { $checks } { $checks ->
    [one] check
   *[other] checkar
    } (pris { $price }). Du betalar inget själv.
card-checks-own = Kostar: { $checks } { $checks ->
    [one] check
   *[other] checkar
    } och { $own } av egna pengar.
card-own-only = Kostar: { $own } av egna pengar, checkar får inte användas till det här.
card-price = Kostar: { $price }. Du kan inte få checkar till det.
card-checks-short = Kostar: { $checks } { $checks ->
    [one] check
   *[other] checkar
    } (pris { $price }). Du har { $left } kvar.
card-money-short = Kostar: { $checks }. Du har { $left } kvar.
card-free = Kostar: ingenting, inga checkar behövs.
card-free-income = Kostar: ingenting. Om du går miste om inkomst under tiden kan upp till { $checks } { $checks ->
    [one] check
   *[other] checkar
    } ersätta en del.
card-free-no-income = Kostar: ingenting. Utbildningen är kostnadsfri, och checkar får inte användas till förlorad arbetsinkomst.
card-planned = Finns i din plan.
card-price-unknown = Kostar: priset är inte känt.
card-unknown = Inte känt: { $what }.
unknown-dates = startdatum
unknown-price = pris
unknown-language = undervisningsspråk
unknown-mode = om den hålls på plats eller distans
unknown-prerequisites = förkunskapskrav
unknown-places = orter
unknown-schedule = tider på dagen
reason-goal = leder mot ditt mål: { $goal }
reason-goal-purpose = ett bra första steg mot ditt mål: { $goal }
reason-text = stämmer med det du skrev: ”{ $words }”
reason-occupation = gjord för ditt yrkesområde: { $occupation }
reason-occupation-near = gjord för yrken nära ditt: { $occupation }
reason-level = kräver inga förkunskaper
reason-near = nära { $place }
reason-county = i samma län som { $place }
reason-remote = på distans, så du kan delta från { $place }
reason-mode = hålls { $mode }
reason-pace = går ihop med den tid du har
reason-language = på det språk du vill ha
reason-any-time = kan börja när du vill
reason-soon = börjar snart
reason-affordable = ryms i dina checkar
reason-general = en bred start, om { $subjects }
when-unknown = datum är inte känt
closed-when-full = alla kända starter är fullbokade eller inställda
closed-when-over = det är för sent för den start som är känd, och ingen ny start är känd
when-any = när du vill
when-starts = { $starts }
when-apply = { $starts }, sök senast { $apply }
length-hours = Omfattning: { $hours } timmar, ungefär { $pace } procent av heltid, { $schedule }.
length-weeks = Omfattning: { $weeks } veckor på { $pace } procent av heltid, { $schedule }.
length-pace = Omfattning: { $pace } procent av heltid, { $schedule }.
length-unknown = Omfattningen är inte känd.
schedule-day = dagtid
schedule-evening = kvällstid
schedule-flexible = flexibla tider
schedule-unknown = tiderna är inte kända
where-place = { $mode }, { $place }
mode-remote = på distans
mode-onsite = på plats
mode-hybrid = delvis på plats, delvis på distans
mode-unknown = formen är inte känd
language-sv = undervisning på svenska
language-en = undervisning på engelska

# Närmare

look-title = { $title } ({ $purpose }, { $provider })
look-summary = { $text }
look-skills = Du lär dig eller använder: { $skills }.
look-level = Nivå: { $level }.
level-beginner = nybörjare
level-intermediate = fortsättning
level-advanced = fördjupning
look-prerequisites = Förkunskaper: { $text }
look-languages = Språk: { $languages }.
language-name = { $code ->
    [sv] svenska
    [en] engelska
    [ar] arabiska
    [so] somaliska
    [uk] ukrainska
    [fi] finska
   *[other] { $code }
    }
look-later = Nästa start efter det: { $day }.
look-cancel = Du kan ta bort den ur planen utan kostnad till och med { $day }.
look-cancel-late = Starten är så nära att det kostar att ta bort den ur planen.
look-apply = Du ansöker själv hos anordnaren.
look-contact = Läs mer: { $where }
look-source = Källa: { $source }.
look-example = { $provider } är en påhittad anordnare. Katalogen visar exempel.
card-but = Obs: { $reasons }.
obstacle-elsewhere = den hålls inte där eller på det sätt du vill
obstacle-full-time-only = den tar mer tid än du har vid sidan av jobbet
obstacle-other-pace = den går i en annan takt än du vill
obstacle-other-language = den hålls på ett annat språk än du vill
reason-goal-near = har med ditt mål att göra: { $goal }

# Sökning

found = Det här hittade jag för ”{ $words }”:
found-short = stämmer i { $wishes }
found-not = stämmer inte i { $wishes }
found-none = Jag hittar inget för ”{ $words }” i katalogen.
found-fits = Stämmer: { $wishes }.
found-misfits = Stämmer inte: { $wishes }.
wish-purpose = slag
wish-mode = form
wish-place = ort
wish-schedule = tid på dagen
wish-level = nivå
wish-language = språk
wish-checks = antal checkar
wish-price = pris
wish-start = start

# Kartläggning

reason-likes = du vill göra mer av det här: { $answer }
reason-tools = bygger på det du använder: { $answer }
reason-your-level = på din nivå

# Varför

why-title = Därför föreslog jag ”{ $title }”.
why-not-suggested = ”{ $title }” är inget av förslagen ovan. Så här väger jag det.
why-all = Så valde jag förslagen:
why-short = { $letter }. ”{ $title }”: { $reasons }.
why-more = Skriv till exempel ”varför A?” om du vill veta mer om ett av dem.
why-heavy = Det som vägde tyngst: { $reasons }.
why-medium = Det vägde också in: { $reasons }.
why-light = Det bidrog lite: { $reasons }.
why-against = Det som talar emot: { $reasons }.
why-nothing-against = Jag ser inget som talar emot det.
why-found = Du sökte efter ”{ $words }”, och det här är vad sökningen hittade.
left-out = Jag lämnade bort ”{ $title }”: { $obstacle }.
obstacle-beyond-checks = priset är högre än dina checkar räcker till
obstacle-for-others = den är gjord för andra yrken
obstacle-for-firms = den är gjord för företagare
obstacle-too-advanced = den kräver mer förkunskaper
obstacle-known-already = du kan nog redan det mesta
obstacle-not-allowed = checkar får inte användas till det slaget
obstacle-closed = det går inte att komma med nu
obstacle-no-start = inget startdatum är känt
obstacle-alike = den liknar ett av förslagen, och jag ville visa olika slag

# Svar om det egna

use-free = ”{ $title }” är kostnadsfri, så inga checkar behövs.

# Frågor från personen

answer = { $text }

# Val

choice-look = Mer om { $letter }
choice-add = Lägg { $letter } i planen
choice-add-this = Lägg i planen
choice-suggestions = Visa förslag
nothing-shown = Jag har inte visat några förslag än. Berätta vad du arbetar med eller vad du vill uppnå.
