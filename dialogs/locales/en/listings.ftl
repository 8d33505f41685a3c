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
