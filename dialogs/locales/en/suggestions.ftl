# Plan

listing-gone = That suggestion is no longer in the catalogue.

# Suggestions

suggestions = This may suit you:
suggestions-again = New suggestions from what you have told me:
suggestions-same = The same suggestions still fit best.
suggestions-same-still = I find nothing that fits better, but the suggestions you have do not fit in everything:
suggestions-same-but = { $letter }. { $title }: { $reasons }.
suggestions-more = Here are more suggestions:
suggestions-other = Here are suggestions of other kinds:
suggestions-general = I do not know much about you yet, so this is what many can begin with.
suggestions-examples = The catalogue shows examples from invented providers, so that you can try it out.
suggestions-none = I find nothing in the catalogue that fits.
suggestions-no-more = I have no more suggestions. Change something, such as place or goal, and I will search again.
suggestions-none-of-kind = There is nothing of that kind in the catalogue right now.
suggestions-one-kind = The catalogue has one kind of suggestion only.
card-title = { $letter }. { $title } ({ $purpose }, { $provider })
card-short = { $letter }. { $title }: { $why }.
card-short-facts = { $when }, { $where }, { $cost }.
card-short-unknown = the price is not known
card-short-free = free of charge
card-short-own = { $own } of your own money
card-short-partly = { $checks } { $checks ->
    [one] check
   *[other] checks
    } and { $own }
card-short-checks = { $checks } { $checks ->
    [one] check
   *[other] checks
    }
card-why = Why: { $reasons }.
card-when = When: { $when }. { $length }
card-where = Where: { $where }.
card-money = Costs: { $checks }. You pay nothing yourself.
card-checks = Costs: { $checks } { $checks ->
    [one] check
   *[other] checks
    } (price { $price }). You pay nothing yourself.
card-checks-own = Costs: { $checks } { $checks ->
    [one] check
   *[other] checks
    } and { $own } of your own money.
card-own-only = Costs: { $own } of your own money, checks may not be used for this.
card-price = Costs: { $price }. You cannot get checks for it.
card-checks-short = Costs: { $checks } { $checks ->
    [one] check
   *[other] checks
    } (price { $price }). You have { $left } left.
card-money-short = Costs: { $checks }. You have { $left } left.
card-free = Costs: nothing, no checks are needed.
card-free-income = Costs: nothing. If you miss income meanwhile, up to { $checks } { $checks ->
    [one] check
   *[other] checks
    } can make up for part of it.
card-free-no-income = Costs: nothing. The education is free of charge, and checks may not be used for lost pay.
card-planned = It is in your plan.
card-price-unknown = Costs: the price is not known.
card-unknown = We do not know: { $what }.
unknown-dates = start date
unknown-price = price
unknown-language = language of instruction
unknown-mode = whether it is on site or remote
unknown-prerequisites = prerequisites
unknown-places = towns
unknown-schedule = time of day
reason-goal = leads towards your goal: { $goal }
reason-goal-purpose = a good first step towards your goal: { $goal }
reason-text = fits what you wrote: “{ $words }”
reason-occupation = made for your line of work: { $occupation }
reason-occupation-near = made for lines of work close to yours: { $occupation }
reason-level = needs no prior knowledge
reason-near = near { $place }
reason-county = in the same county as { $place }
reason-remote = remote, so you can take part from { $place }
reason-mode = takes place { $mode }
reason-pace = fits the time you have
reason-language = in the language you want
reason-any-time = can start whenever you like
reason-soon = starts soon
reason-affordable = your checks cover it
reason-general = a broad start, about { $subjects }
when-unknown = the date is not known
closed-when-full = all known starts are full or cancelled
closed-when-over = it is too late for the start that is known, and no new start is known
when-any = whenever you like
when-starts = { $starts }
when-apply = { $starts }, apply by { $apply }
length-hours = Length: { $hours } hours, about { $pace } per cent of full time, { $schedule }.
length-weeks = Length: { $weeks } weeks at { $pace } per cent of full time, { $schedule }.
length-pace = Length: { $pace } per cent of full time, { $schedule }.
length-unknown = The length is not known.
schedule-day = daytime
schedule-evening = evenings
schedule-flexible = flexible hours
schedule-unknown = the hours are not known
where-place = { $mode }, { $place }
mode-remote = remote
mode-onsite = on site
mode-hybrid = partly on site, partly remote
mode-unknown = the form is not known
language-sv = taught in Swedish
language-en = taught in English

# A closer look

look-title = { $title } ({ $purpose }, { $provider })
look-summary = { $text }
look-skills = You learn or use: { $skills }.
look-level = Level: { $level }.
level-beginner = beginner
level-intermediate = intermediate
level-advanced = advanced
look-prerequisites = Prerequisites: { $text }
look-languages = Language: { $languages }.
language-name = { $code ->
    [sv] Swedish
    [en] English
    [ar] Arabic
    [so] Somali
    [uk] Ukrainian
    [fi] Finnish
   *[other] { $code }
    }
look-later = Next start after that: { $day }.
look-cancel = You can remove it from the plan free of charge until { $day }.
look-cancel-late = The start is so close that removing it from the plan costs.
look-apply = You apply to the provider yourself.
look-contact = Read more: { $where }
look-source = Source: { $source }.
look-example = { $provider } is an invented provider. The catalogue shows examples.
card-but = Note: { $reasons }.
obstacle-elsewhere = it is not held where or how you want
obstacle-full-time-only = it takes more time than you have beside work
obstacle-other-pace = it goes at another pace than you want
obstacle-other-language = it is held in another language than you want
reason-goal-near = has to do with your goal: { $goal }

# Search

found = This is what I found for “{ $words }”:
found-short = fits in { $wishes }
found-not = does not fit in { $wishes }
found-none = I find nothing for “{ $words }” in the catalogue.
found-fits = Fits: { $wishes }.
found-misfits = Does not fit: { $wishes }.
wish-purpose = kind
wish-mode = form
wish-place = place
wish-schedule = time of day
wish-level = level
wish-language = language
wish-checks = number of checks
wish-price = price
wish-start = start

# Mapping

reason-likes = you want to do more of this: { $answer }
reason-tools = builds on what you use: { $answer }
reason-your-level = at your level

# Why

why-title = This is why I suggested “{ $title }”.
why-not-suggested = “{ $title }” is not one of the suggestions above. This is how I weigh it.
why-all = This is how I chose the suggestions:
why-short = { $letter }. “{ $title }”: { $reasons }.
why-more = Write for example “why A?” to know more about one of them.
why-heavy = What weighed most: { $reasons }.
why-medium = This counted too: { $reasons }.
why-light = This added a little: { $reasons }.
why-against = What speaks against it: { $reasons }.
why-nothing-against = I see nothing that speaks against it.
why-found = You searched for “{ $words }”, and this is what the search found.
left-out = I left out “{ $title }”: { $obstacle }.
obstacle-beyond-checks = its price is higher than your checks cover
obstacle-for-others = it is made for other occupations
obstacle-for-firms = it is made for people with a business of their own
obstacle-too-advanced = it takes more prior knowledge
obstacle-known-already = you probably know most of it already
obstacle-not-allowed = checks may not be used for that kind
obstacle-closed = you can no longer join it
obstacle-no-start = no start date is known
obstacle-alike = it is like one of the suggestions, and I wanted to show different kinds

# Answers about one's own situation

use-free = “{ $title }” is free of charge, so no checks are needed.

# Questions from the person

answer = { $text }

# Choices

choice-look = More about { $letter }
choice-add = Add { $letter } to my plan
choice-add-this = Add to my plan
choice-suggestions = Show suggestions
nothing-shown = I have not shown any suggestions yet. Tell me what you work as or what you want to achieve.
