# Kanaler med knappar

message-uncertain = Ett tidigare meddelande kan ha kommit bort på vägen. Saknar du något, fråga igen.
update-aside = Det där kunde jag tyvärr inte ta emot. Jag har lagt undan det, så att supporten kan titta på det. Skriv gärna på ett annat sätt.
button-used = Den knappen är redan använd.
only-in-private = Skriv till mig i ett privat samtal, så hjälper jag dig där.
command-start = Börja samtalet
command-help = Vad jag kan göra
command-plan = Din plan
command-checks = Hur många checkar som är kvar
command-search = Sök, till exempel /search python
command-language = Språk / Language
command-mydata = Vad som är sparat om dig
command-privacy = Hur uppgifterna används
command-human = Prata med en människa
command-cancel = Avbryt det du håller på med

# En människa att prata med

kept-until-next = Tryck på Enter för att se om det har kommit ett svar.

# Betala med ett utfärdat häfte

pay-confirmed = Anordnaren har bekräftat ”{ $title }”. { $checks ->
    [one] 1 check är använd.
   *[other] { $checks } checkar är använda.
    }

# När det skickas eller sparas

command-booklet = Ditt häfte som bild
command-calendar = Planen som kalenderfil
command-summary = Planen som utskrift

# Reparationer

state-unknown = Assistenten har fått en ny version, så jag måste fråga dig en del igen. Ditt häfte och din plan finns kvar.
