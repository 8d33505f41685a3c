# Kartläggning
mapping-begins = Vi kartlägger vad du kan och vill. { $questions ->
    [one] Det är en fråga
   *[other] Det är högst { $questions } frågor
    }, och du kan hoppa över vilken du vill.
mapping-offer = Vill du först kartlägga vad du kan och tycker om? Det är några korta frågor, och sedan kan jag föreslå mer träffsäkert.
mapping-none = Vi har inte kartlagt något än.
mapping-empty = Du har inte svarat på någon av frågorna, så det finns inget att kartlägga. Skriv ”kartlägg vad jag kan” om du vill försöka igen.
mapping-title = Din kartläggning, { $day }:
mapping-line = { $number }. { $fact }
mapping-level = { $number }. nivå som jag föreslår kurser på: { $level }
mapping-right = Stämmer det? Skriv ”ja” för att spara, eller till exempel ”ändra verktyg”.
mapping-change = Skriv till exempel ”ändra verktyg” om något ska ändras. Du kan kopiera texten och ta den med dig.
mapping-kept = Kartläggningen är sparad. Skriv ”visa min kartläggning” när du vill se den igen eller kopiera den.
mapping-which = Vad vill du ändra?
saved = Det du har berättat är sparat.
picked = Hittills: { $facts }. Välj fler, eller säg att det var allt.
ask-occupation-now = Vad arbetar du med, eller vad har du arbetat med?
ask-tools = Vilka digitala verktyg använder du, på jobbet eller hemma? Välj eller skriv flera på en gång.
ask-tools-again = Skriv vad du brukar använda, till exempel ”mejl, Teams och Excel”. Du kan också skriva ”inget” eller ”hoppa över”.
ask-confidence = Hur säker känner du dig när du använder dem?
ask-confidence-again = Välj det som stämmer bäst. Du kan skriva siffran.
ask-likes = Vad tycker du om att göra? Välj eller skriv flera på en gång.
ask-likes-again = Skriv vad du gärna gör, till exempel ”hjälpa människor och lösa problem”. Du kan också skriva ”vet inte”.
why-tools = Jag frågar om verktygen för att föreslå sådant som bygger på det du redan använder. Du kan hoppa över frågan.
why-confidence = Jag frågar hur säker du är för att föreslå kurser på en nivå som passar. Du kan hoppa över frågan.
why-likes = Jag frågar vad du tycker om för att föreslå sådant som du vill göra mer av. Du kan hoppa över frågan.
fact-tools = digitala verktyg: { $value }
fact-confidence = känner sig { $value } med dem
fact-likes = tycker om att { $value }
fact-tools-none = använder inga av verktygen
fact-likes-none = tycker inte särskilt om något av det jag räknade upp
tools-none = inga
likes-none = inget av det jag räknade upp
confidence-low = osäker
confidence-some = ganska säker
confidence-high = säker
reason-likes = du vill göra mer av det här: { $answer }
reason-tools = bygger på det du använder: { $answer }
reason-your-level = på din nivå
choice-enough = Det var allt
choice-mapping = Kartlägg vad jag kan
choice-mapping-right = Ja, spara
choice-mapping-change = Nej, ändra
choice-change-occupation = Ändra yrke
choice-change-tools = Ändra verktyg
choice-change-confidence = Ändra hur säker jag är
choice-change-likes = Ändra vad jag tycker om
choice-change-goal = Ändra mål
clarify-one = Menar du ”{ $label }”?

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

# Regler
rule = { $count ->
    [one] Regeln
   *[other] Reglerna
    }: { $rules }. Källa: { $source }.
rule-age = häftet är till för den som fyller { $youngest }–{ $oldest } år under året
rule-work = de här arbetssituationerna räknas: { $situations }
rule-value = en check är värd { $value }, och det som är över betalar du själv
rule-value-whole = en check är värd { $value }, och en påbörjad check räknas som en hel
rule-count = ett häfte har { $checks } checkar
rule-cancel = det är fritt att ta bort till och med { $days } dagar före starten, och sedan går det åt { $checks ->
    [one] en check
   *[other] { $checks } checkar
    }
rule-cancel-free = det är fritt att ta bort, vilken dag som helst
rule-provider-cancels = det som anordnaren ställer in kostar inget att ta bort, och det som flyttas eller försvinner är fritt till och med den dag då det skulle ha börjat
rule-purpose = checkar får användas till { $purpose }
rule-purpose-no = checkar får inte användas till { $purpose }
rule-cap = högst { $cap } checkar ur ett häfte får användas till { $purpose }

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
use-covered = Ja. ”{ $title }” kostar { $price }, och det räcker med { $checks } { $checks ->
    [one] check
   *[other] checkar
    }.
use-partly = Ja, men checkarna täcker inte allt. ”{ $title }” kostar { $price }. { $checks } { $checks ->
    [one] check
   *[other] checkar
    } får användas, och du betalar { $own } själv.
use-none = Nej, inte nu. För ”{ $title }” finns inga checkar som du kan använda, så du betalar { $own } själv.
use-free = ”{ $title }” är kostnadsfri, så inga checkar behövs.
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
