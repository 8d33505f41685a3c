# Behörighet

granted-money = Du kan få { $checks } att använda till och med { $expires }. Det är ett häfte för planering: ditt eget ord räcker för att använda pengarna.
granted-assumed = Här bygger { $what } på { $source }.
assumed-checks = antalet
assumed-check-value = värdet
assumed-age = åldersgränsen
assumed-validity-months = giltighetstiden
refused-too-old = Tech-checkarna är till för den som fyller { $youngest }–{ $oldest } år under året. Du fyller { $age }, så du kan inte få checkar.
refused-too-young = Tech-checkarna är till för den som fyller { $youngest }–{ $oldest } år under året. Du fyller { $age }, så du kan inte få checkar än.
refused-work-situation = Tech-checkarna är till för den som arbetar, söker arbete eller är på väg dit. För dig som är { $situation } finns annat stöd.
refused-assumed = Gränsen är { $source }.
refused-elsewhere = Hit kan du vända dig: { $where }
refused-change = Du kan ändå se vad som finns i katalogen. Skriv ”ändra födelseår” eller ”ändra arbetssituation” om något blev fel.

# Ta bort och klar

refused-still = Som sagt kan du inte få checkar med de uppgifter du har lämnat, så jag kan inte reservera något.
refused-kept = Det som redan ligger i din plan finns kvar.

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

# Svar om det egna

no-because = Nej. { $why }
missing-birth-year = ditt födelseår
missing-work-situation = din arbetssituation
entitled-yes = Ja. Du fyller { $age } år i år, och din arbetssituation räknas ({ $situation }).
entitled-has = Ja, du har redan ett häfte.
entitled-lacking = Utan { $what } kan jag inte säga om du kan få checkar.
entitled-if-yes = Ja, det hindrar inte att man får checkar.
entitled-if-sure = Ja, då kan man få checkar.
entitled-if-more = Det beror också på { $what }.
