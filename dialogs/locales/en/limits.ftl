# Limits

limits-noted = I will show { $parts }.
limits-untold = I have noted: { $parts }.
limits-list = This is what I go by: { $parts }. Tell me what no longer applies, and I will remove it.
limits-none = You have not set any limits.
limits-none-such = You have not set a limit on that.
limits-lifted = This no longer applies: { $parts }.
limits-lifted-all = I have removed all your limits.
limits-lift-which = Which limit should I remove?
limits-undone = I have removed this again: { $parts }.
limits-relaxed = I find nothing that fits all you have said. The options below fit all of it except this: { $parts }.
limits-nothing = I find nothing that fits what you have said: { $parts }.
limits-search-nothing = I find nothing for “{ $words }” that fits what you have said: { $parts }.
limits-over-slot = This comes before what you answered earlier.
limits-far = There is nothing on site { $where }, but these are held remotely.
limits-untold-weekday = The catalogue does not say on which weekdays anything is held, so I cannot choose by that. Ask the provider.
limits-untold-time = The catalogue does not say at what hours anything is held, so I cannot choose by that. Ask the provider.
limits-untold-place = I do not know where you live. Tell me your town, and I can choose by that.
limits-untold-other = The catalogue does not say, so I cannot choose by that. Ask the provider.
limit-only = only options { $what }
limit-none = no options { $what }
limit-rather = options { $what } if possible
limit-rather-not = no options { $what } if possible
limit-only-purpose = only { $what }
limit-none-purpose = no { $what }
limit-rather-purpose = { $what } if possible
limit-rather-not-purpose = no { $what } if possible
limit-time-evening = in the evening
limit-time-day = in the daytime
limit-time-morning = in the morning
limit-time-afternoon = in the afternoon
limit-time-night = at night
limit-time-flexible = with flexible hours
limit-time-full-days = that take whole days
limit-time-from = that start at { $number }:00 or later
limit-time-until = before { $number }:00
limit-weekday-mon = on Mondays
limit-weekday-tue = on Tuesdays
limit-weekday-wed = on Wednesdays
limit-weekday-thu = on Thursdays
limit-weekday-fri = on Fridays
limit-weekday-sat = on Saturdays
limit-weekday-sun = on Sundays
limit-weekday-weekend = at weekends
limit-weekday-workdays = on weekdays
limit-form-remote = held remotely
limit-form-onsite = held on site
limit-form-hybrid = held partly remotely
limit-place = in { $place }
limit-place-county = in { $place }
limit-place-here = near you
limit-place-norrland = in Norrland
limit-place-km = within { $number } kilometres
limit-place-reach = no further away than { $place }
limit-price-sek = that cost at most { $most }
limit-price-nothing = that are free
limit-price-checks = that cost at most { $number } { $number ->
    [one] check
   *[other] checks
    }
limit-price-cheap = that are cheap
limit-own-money-sek = where you pay at most { $most } yourself
limit-own-money-nothing = where you pay nothing yourself
limit-hours-hours = that take at most { $number } { $number ->
    [one] hour
   *[other] hours
    } a week
limit-hours-full-time = that are full time
limit-length-weeks = that take at most { $number } { $number ->
    [one] week
   *[other] weeks
    }
limit-length-days = that take at most { $number } { $number ->
    [one] day
   *[other] days
    }
limit-length-short = that are short
limit-dates-from = that start on { $day } or later
limit-dates-until = that finish before { $day }
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
limit-purpose = { $purposes }
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
offer-unlimit-time = Remove the limit on times
offer-unlimit-weekday = Remove the limit on weekdays
offer-unlimit-form = Remove the limit on remote or on site
offer-unlimit-place = Remove the limit on where it is held
offer-unlimit-price = Remove the limit on price
offer-unlimit-own-money = Remove the limit on own money
offer-unlimit-hours = Remove the limit on hours a week
offer-unlimit-length = Remove the limit on length
offer-unlimit-dates = Remove the limit on dates
offer-unlimit-language = Remove the limit on language
offer-unlimit-level = Remove the limit on level
offer-unlimit-purpose = Remove the limit on kind of option
offer-unlimit-provider = Remove the limit on provider
offer-unlimit-topic = Remove the limit on topic
offer-unlimit-all = Remove all limits
