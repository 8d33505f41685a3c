# Suggestions
suggestions = This may suit you:
suggestions-again = With what you have told me, this fits better:
suggestions-same = The same suggestions still fit best.
suggestions-more = Here are more suggestions:
suggestions-other = Here are suggestions of other kinds:
suggestions-general = I do not know much about you yet, so this is what many can begin with.
suggestions-examples = The catalogue shows examples from invented providers, so that you can try it out.
suggestions-none = I find nothing in the catalogue that fits.
suggestions-no-more = I have no more suggestions. Change something, such as place or goal, and I will search again.
suggestions-none-of-kind = There is nothing of that kind in the catalogue right now.
suggestions-one-kind = The catalogue has one kind of suggestion only.
card-title = { $letter }. { $title } ({ $purpose }, { $provider })
card-why = Why: { $reasons }.
card-when = When: { $when }. { $length }
card-where = Where: { $where }.
card-checks = Costs: { $checks } { $checks ->
    [one] check
   *[other] checks
    } (price { $price }), nothing beyond that.
card-checks-own = Costs: { $checks } { $checks ->
    [one] check
   *[other] checks
    } and { $own } of your own money.
card-own-only = Costs: { $own } of your own money, checks may not be used for this.
card-free = Costs: nothing, no checks are needed.
card-free-income = Costs: nothing. The education is free of charge, so checks can only make up for lost pay.
card-free-no-income = Costs: nothing. The education is free of charge, and checks may not be used for lost pay.
card-price-unknown = Costs: the price is not known.
card-unknown = Not known: { $what }.
unknown-dates = start date
unknown-price = price
unknown-language = language of instruction
unknown-mode = whether it is on site or remote
unknown-prerequisites = prerequisites
unknown-places = towns
unknown-schedule = time of day
why-goal = leads towards your goal: { $goal }
why-goal-purpose = a good first step towards your goal: { $goal }
why-text = fits what you wrote: “{ $words }”
why-occupation = made for people who work as { $occupation }
why-occupation-near = made for occupations close to { $occupation }
why-level = needs no prior knowledge
why-near = near { $place }
why-county = in the same county as { $place }
why-remote = remote, so you can take part from { $place }
why-mode = held { $mode }
why-pace = fits the time you have
why-language = in the language you want
why-soon = starts soon
why-general = a broad start, about { $subjects }
purpose-education = course
purpose-internship = internship
purpose-coaching = coaching
purpose-guidance = guidance
purpose-mapping = skills mapping
purpose-income = lost pay
when-unknown = the date is not known
when-any = whenever you like
when-starts = { $starts }
when-apply = { $starts }, apply by { $apply }
length-hours = Extent: { $hours } hours, about { $pace } per cent of full time, { $schedule }.
length-weeks = Extent: { $weeks } weeks at { $pace } per cent of full time, { $schedule }.
length-pace = Extent: { $pace } per cent of full time, { $schedule }.
length-unknown = The extent is not known.
schedule-day = daytime
schedule-evening = evenings
schedule-flexible = flexible hours
schedule-unknown = the hours are not known
where-place = { $mode }, { $place }
mode-remote = remote
mode-onsite = on site
mode-hybrid = partly on site, partly remote
mode-unknown = the form is not known
pace-beside-work = beside work
pace-part-time = part time
pace-full-time = full time
language-sv = taught in Swedish
language-en = taught in English
work-situation-employed = employed
work-situation-self-employed = self-employed
work-situation-gig = gig worker
work-situation-jobseeker = jobseeker
work-situation-student = student
work-situation-parental-leave = on parental leave
work-situation-sick-leave = on sick leave
work-situation-retired = retired
work-situation-other = another work situation

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
