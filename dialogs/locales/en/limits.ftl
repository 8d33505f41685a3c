# Limits

limits-noted = I show { $parts }.
limits-list = This is what I go by: { $parts }. Say what no longer holds, and I remove it.
limits-none = You have not set any limits.
limits-none-such = You have not set a limit on that.
limits-lifted = This no longer holds: { $parts }.
limits-lifted-all = I have removed all limits.
limits-lift-which = Which limit should I remove?
limits-undone = I have taken this back: { $parts }.
limits-relaxed = I find nothing that keeps to all you have said. If you let go of this, there are the options below: { $parts }.
limits-nothing = I find nothing that keeps to all you have said: { $parts }.
limits-search-nothing = I find nothing for “{ $words }” that keeps to what you have said: { $parts }.
limits-over-slot = It goes before what you answered earlier.
limits-far = There is nothing on site { $where }, but these are by distance.
limits-untold-weekday = The catalogue does not say which weekdays it is. Ask the provider.
limits-untold-time = The catalogue does not give the times that exactly. Ask the provider.
limits-untold-place = I do not know where you live, so tell me your town.
limits-untold-other = The catalogue does not say that, so ask the provider.
limit-only = only options { $what }
limit-none = no options { $what }
limit-rather = preferably options { $what }
limit-rather-not = preferably no options { $what }
limit-time-evening = in the evening
limit-time-day = in the daytime
limit-time-morning = in the morning
limit-time-afternoon = in the afternoon
limit-time-night = at night
limit-time-full-days = that take whole days
limit-time-from = from { $number } o’clock
limit-time-until = before { $number } o’clock
limit-weekday-mon = on Mondays
limit-weekday-tue = on Tuesdays
limit-weekday-wed = on Wednesdays
limit-weekday-thu = on Thursdays
limit-weekday-fri = on Fridays
limit-weekday-sat = on Saturdays
limit-weekday-sun = on Sundays
limit-form-remote = by distance
limit-form-onsite = on site
limit-form-hybrid = partly by distance
limit-place = in { $place }
limit-place-county = in { $place }
limit-place-here = near you
limit-place-norrland = in Norrland
limit-place-km = within { $number } kilometres
limit-place-reach = no further away than { $place }
limit-price-sek = for { $most } at most
limit-price-nothing = that are free
limit-price-checks = for { $number } { $number ->
    [one] check
   *[other] checks
    } at most
limit-price-cheap = that are cheap
limit-own-money-sek = with { $most } of your own money at most
limit-own-money-nothing = without any money of your own
limit-hours-hours = of { $number } { $number ->
    [one] hour
   *[other] hours
    } a week at most
limit-hours-full-time = that are full time
limit-length-weeks = of { $number } { $number ->
    [one] week
   *[other] weeks
    } at most
limit-length-days = of { $number } { $number ->
    [one] day
   *[other] days
    } at most
limit-length-short = that are short
limit-dates-from = that start on { $day } or later
limit-dates-until = that are finished before { $day }
limit-dates-months = that start in { $months }
limit-language = in { $code ->
    [sv] Swedish
    [en] English
    [da] Danish
    [ar] Arabic
    [so] Somali
    [tr] Turkish
    [uk] Ukrainian
    [ru] Russian
    [fi] Finnish
    [hi] Hindi
    [de] German
   *[other] { $code }
    }
limit-level-beginner = for beginners
limit-level-advanced = at an advanced level
limit-purpose = of the kind { $purposes }
limit-provider = from { $provider }
limit-topic = about { $topic }
limit-month-1 = January
limit-month-2 = February
limit-month-3 = March
limit-month-4 = April
limit-month-5 = May
limit-month-6 = June
limit-month-7 = July
limit-month-8 = August
limit-month-9 = September
limit-month-10 = October
limit-month-11 = November
limit-month-12 = December
offer-unlimit-time = Remove the time
offer-unlimit-weekday = Remove the weekday
offer-unlimit-form = Remove the form
offer-unlimit-place = Remove the place
offer-unlimit-price = Remove the price
offer-unlimit-own-money = Remove own money
offer-unlimit-hours = Remove the hours
offer-unlimit-length = Remove the length
offer-unlimit-dates = Remove the dates
offer-unlimit-language = Remove the language
offer-unlimit-level = Remove the level
offer-unlimit-purpose = Remove the kind
offer-unlimit-provider = Remove the provider
offer-unlimit-topic = Remove the topic
offer-unlimit-all = Remove all
