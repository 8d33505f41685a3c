# What a sentence calls what it is about: a letter or a title

asked-title = “{ $title }”

# Cost

asked-price = { $it } costs { $price }, which takes { $checks } { $checks ->
    [one] check
   *[other] checks
    }.
asked-price-partly = { $it } costs { $price }, which takes { $checks } { $checks ->
    [one] check
   *[other] checks
    } and { $own } of your own money.
asked-price-own = { $it } costs { $price }, and you pay that yourself.
asked-price-unknown = { $it } has no price in the catalogue.
asked-free = { $it } is free of charge, so no checks are needed.
asked-free-pay = If you lose pay meanwhile, up to { $checks } { $checks ->
    [one] check
   *[other] checks
    } can make up for a part.
asked-checks = { $it } takes { $checks } { $checks ->
    [one] check
   *[other] checks
    }.
asked-checks-planned = { $it } is in your plan and takes { $checks } { $checks ->
    [one] check
   *[other] checks
    }.
asked-checks-none = { $it } takes no checks, you pay { $own } yourself.
asked-checks-unknown = { $it } has no price in the catalogue, so I do not know how many checks it takes.
asked-no-checks = You cannot get checks.
asked-own = { $it } costs you { $own } of your own money, beyond { $checks } { $checks ->
    [one] check
   *[other] checks
    }.
asked-own-none = { $it } costs you none of your own money, { $checks } { $checks ->
    [one] check is
   *[other] checks are
    } enough.

# Time

asked-when = { $it } begins on { $starts }.
asked-when-ends = { $it } begins on { $starts } and ends on { $ends }.
asked-when-any = { $it } can begin whenever you like.
asked-when-unknown = { $it } has no start date in the catalogue.
asked-full = { $it } has no place left: all known starts are full or cancelled.
asked-over = { $it } cannot be joined now: it is too late for the start that is known, and no new one is known.
asked-apply-by = Apply by { $day }.
asked-length = { $it } is { $hours } { $hours ->
    [one] hour
   *[other] hours
    }, spread over { $weeks } { $weeks ->
    [one] week
   *[other] weeks
    }.
asked-length-hours = { $it } is { $hours } { $hours ->
    [one] hour
   *[other] hours
    } in all.
asked-length-weeks = { $it } is { $weeks } { $weeks ->
    [one] week
   *[other] weeks
    } long.
asked-length-unknown = { $it } has no length in the catalogue.
asked-hours = { $it } takes about { $hours } { $hours ->
    [one] hour
   *[other] hours
    } a week.
asked-hours-unknown = { $it } has no time a week in the catalogue.
asked-beside = It can be done beside a full-time job.
asked-beside-hard = It is hard to fit in beside a full-time job.
asked-beside-day = It is held in the daytime, so it does not go with a job at the same hours.
asked-evenings = { $it } is held { $schedule ->
    [day] in the daytime
    [evening] in the evening
   *[flexible] at hours you choose yourself
    }.
asked-evenings-unknown = { $it } has no time of day in the catalogue.
asked-weekdays-unknown = Weekdays and hours of the clock are not in the catalogue.
asked-apply = { $it }: you apply to { $provider } yourself, by { $day }.
asked-apply-undated = { $it }: you apply to { $provider } yourself. The last day to apply is not in the catalogue.
asked-apply-direct = { $it } needs no application, you just sign up with { $provider }. A last day for that is not in the catalogue.

# Content

asked-held = { $it } is held { $where }.
asked-place-remote = { $it } is held at a distance, so you need not travel.
asked-place-several = { $it } is held in several places, but the catalogue does not say which.
asked-place-none = { $it } has no place in the catalogue.
asked-away = It is about { $km } km from { $place } as the crow flies.
asked-address-unknown = The address and the way there are not in the catalogue.
asked-mode-unknown = { $it } is not said in the catalogue to be on site or at a distance.
asked-language = { $it } is given in { $languages }.
asked-language-unknown = { $it } has no language in the catalogue.
asked-prior = { $it } has a requirement: { $text }
asked-prior-after = You should have taken this first: { $titles }.
asked-prior-after-it = { $it } requires that you have taken this first: { $titles }.
asked-or = { $one } or { $other }
asked-either = either { $one } or { $other }
asked-prior-none = { $it } requires no prior knowledge.
asked-prior-unknown = { $it } has no requirements in the catalogue.
asked-level-beginner = { $it } is for beginners.
asked-level-further = { $it } is at a level after beginner: { $level }.
asked-level-unknown = { $it } has no level in the catalogue.
asked-outcome = { $it }: { $text }
asked-outcome-unknown = { $it } is not said in the catalogue to lead to anything certain.
asked-job-unknown = Which job it may lead to is not in the catalogue.
asked-certificate = { $it }: { $text }
asked-certificate-unknown = { $it } has nothing in the catalogue about a certificate, credits or a grade.
asked-provider = { $it } is given by { $provider }.
asked-other = { $it } has nothing about that in the catalogue.
asked-ask = Ask { $provider }.
asked-ask-at = Ask { $provider }: { $where }
asked-example = { $provider } is an invented provider, so there is nobody to ask.

# Which of them

asked-letter = { $it }
choose-cheapest = { $it } is the cheapest.
choose-cheapest-tie = { $them } cost the same, and less than the rest.
choose-cheapest-unknown = None of the prices is in the catalogue, so I cannot say which is cheapest.
choose-shortest = { $it } is the shortest.
choose-shortest-tie = { $them } are equally long, and the shortest.
choose-shortest-unknown = Their lengths are not in the catalogue, so I cannot say which is shortest.
choose-nearest = { $it } is the nearest.
choose-nearest-tie = { $them } are equally near.
choose-nearest-unknown = I do not know how far any of them is.
choose-nearest-where = Which is nearest depends on where you live. Write your town and I will say.
choose-soonest = { $it } begins first.
choose-soonest-tie = { $them } begin equally early.
choose-soonest-unknown = None of them has a start date in the catalogue.
choose-easiest = { $it } is the easiest to begin with.
choose-easiest-tie = { $them } are equally easy to begin with.
choose-easiest-unknown = The level of none of them is in the catalogue.
choose-left-out = I could not count { $them }, since { $what } is not known.
choose-what-cheapest = the price
choose-what-shortest = the number of hours
choose-what-nearest = the distance
choose-what-soonest = the start date
choose-what-easiest = the level

# Compare

compare-one = I need at least two to compare. Write for example “compare A and B”.
compare-same = They are alike in everything in the catalogue but their content.
compare-line = { $name }: { $each }.
compare-of = { $it } { $what }
compare-price = Price
compare-load = Time
compare-when = Start
compare-where = Place
compare-level = Level
compare-purpose = Kind
compare-length = Length
compare-unknown = not known
compare-free = free of charge
compare-checks = { $price } ({ $checks } { $checks ->
    [one] check
   *[other] checks
    })
compare-own = { $price } (own money)
compare-hours = { $hours } h/week, { $schedule }
compare-total = { $hours } hours

# Advice

advise = I lean towards { $it }: { $reasons }.
advise-against = This speaks against { $it }: { $reasons }.
advise-tie = { $them } suit what you have told me equally well. This is where they differ:
advise-yours = The choice is yours.
advise-goal = That depends on what you want to achieve, and you have not told me yet. This is where they differ:

# Whether checks suffice, whether they go together

affords = Yes. { $them } take { $checks } { $checks ->
    [one] check
   *[other] checks
    } together, and then { $left } are left.
affords-partly = No, not quite. { $them } take { $checks } { $checks ->
    [one] check
   *[other] checks
    } together, and you pay { $own } yourself.
affords-planned = Already in the plan, with their checks: { $them }.
affords-unpriced = The price is not known for { $them }, so it is not in the sum.
combine-unknown = I cannot say: { $it } has no start date that is known.
combine-after = { $one } ends on { $ends } and { $other } begins on { $starts }, so they can be taken one after the other.
combine-at-once = { $one } and { $other } are partly held at the same time.
combine-any = { $free } can begin whenever you like, so you can put it before or after { $fixed }.
combine-load = At the same time they take about { $hours } hours a week.
combine-load-much = At the same time they take about { $hours } hours a week, which is more than full time ({ $full } hours).
combine-load-unknown = How many hours a week that makes is not in the catalogue.
combine-days-unknown = Both are held at the same time of day. The weekdays are not in the catalogue, so they may clash.
combine-later = { $other } also begins on { $starts }, when { $one } is over.
