# Eligibility
granted = You can get checks. The booklet has { $checks } checks worth { $value } each and is valid until { $expires }. It is a booklet for planning: your own word is enough to use a check.
granted-money = You can get { $checks } to use until { $expires }. It is a booklet for planning: your own word is enough to use the money.
granted-assumed = The following is { $source }: { $what }.
assumed-checks = the number
assumed-check-value = the value
assumed-age = the age limit
assumed-validity-months = the validity
an-assumption = an assumption
refused-too-old = Tech-checks are for people who turn { $youngest }–{ $oldest } during the year. You turn { $age }, so you cannot get checks.
refused-too-young = Tech-checks are for people who turn { $youngest }–{ $oldest } during the year. You turn { $age }, so you cannot get checks yet.
refused-work-situation = Tech-checks are for people who work, look for work or are on their way there. For you ({ $situation }) there is other support.
refused-assumed = The limit is { $source }.
refused-elsewhere = Here is where you can turn: { $where }
refused-change = You can still see what is in the catalogue. Write “change birth year” or “change work situation” if something is wrong.

# Balance
balance-before = A booklet has { $checks } checks and you have used none. I ask for your year of birth and work situation before you reserve the first one.
balance = You have { $available } { $available ->
    [one] check
   *[other] checks
    } left of { $granted }. { $reserved } { $reserved ->
    [one] is
   *[other] are
    } reserved and { $used } used. The booklet is valid until { $expires }.
balance-expired = The booklet was valid until { $day }. { $used } { $used ->
    [one] check was
   *[other] checks were
    } used, { $reserved } are still reserved and { $expired } have expired.

# Plan
plan = Your plan:
plan-empty = Your plan is empty. Write for example “add A to my plan” when you see a suggestion that fits.
plan-open = { $number }. “{ $title }”, { $when }. { $checks ->
    [0] No checks needed.
    [one] 1 check reserved.
   *[other] { $checks } checks reserved.
    }
plan-used = { $number }. “{ $title }”: done. { $checks ->
    [0] No checks used.
    [one] 1 check used.
   *[other] { $checks } checks used.
    }
plan-starts = starts { $starts }
plan-dates = { $starts } to { $ends }
plan-cancelled = Cancelled by the provider.
plan-comes-back = The checks come back when you remove it.
plan-moved = The start is no longer known.
plan-moved-to = Moved. It now starts { $day }.
plan-gone = No longer in the catalogue.
plan-full = Full. Ask the provider whether you have a place.
plan-any = start when you like
already-planned = “{ $title }” is in your plan already.
not-enough = “{ $title }” takes { $checks } { $checks ->
    [one] check
   *[other] checks
    } and you have none left. Remove something from the plan if you want to exchange it.
price-not-known = The price of “{ $title }” is not known, so I cannot reserve checks. Ask { $provider } what it costs.
booklet-expired = The booklet was valid until { $day }, so no more checks can be reserved.
booklet-refused = The booklet changed while we were talking, so I did nothing. This is how it is now.
listing-gone = That suggestion is no longer in the catalogue.
listing-unknown = something that is no longer in the catalogue
nothing-planned-so = I cannot find that in your plan.
which-planned = I am not sure which one you mean. Choose in the plan.

# Reserving
reserve-ask = Shall I add “{ $title }” to your plan? It starts { $when }.
reserve-checks = { $checks ->
    [0] No checks are needed. You have { $left } left.
    [one] 1 check is reserved. You then have { $left } left.
   *[other] { $checks } checks are reserved. You then have { $left } left.
    }
reserve-none = No checks are reserved. You have { $left } left.
reserve-not-allowed = The checks may not be used for { $purpose }.
reserve-crowded = It clashes in time with { $titles } in your plan. Together that is { $peak } per cent of full time.
reserve-own = You pay { $own } yourself.
reserve-cap = At most { $cap } checks may be used for { $purpose }.
reserve-free-until = You can remove it free of charge until { $day }.
reserve-free = You can remove it free of charge at any time.
reserve-late = The start is close. If you remove it later, { $checks } { $checks ->
    [one] check is
   *[other] checks are
    } used up.
reserve-lapses = The booklet is only valid until { $day }. What you have not used by then expires, and this ends later.
reserve-example = This is an example from an invented provider. You are not signed up anywhere.
reserve-really = Answer yes or no.
reserved = Done. “{ $title }” is in your plan.
reserved-apply = Remember to apply to { $provider } yourself.

# Removing and finishing
remove-ask = Shall I remove “{ $title }” from the plan?
remove-free = { $back ->
    [0] No checks were reserved.
    [one] You get 1 check back.
   *[other] You get { $back } checks back.
    }
remove-free-until = It is free until { $day }.
remove-late = The last free day has passed. { $used } { $used ->
    [one] check is
   *[other] checks are
    } used up{ $back ->
    [0] {" "}and nothing comes back.
   *[other] {" "}and you get { $back } back.
    }
removed = “{ $title }” is removed from the plan. You have { $available } { $available ->
    [one] check
   *[other] checks
    } left.
clear-ask = Shall I remove everything in your plan: { $titles }?
clear-late = For some of it the last free day has passed. { $used } { $used ->
    [one] check is
   *[other] checks are
    } used up{ $back ->
    [0] {" "}and nothing comes back.
   *[other] {" "}and you get { $back } back.
    }
cleared = Everything is removed from the plan. You have { $available } { $available ->
    [one] check
   *[other] checks
    } left.
swap-how = To exchange “{ $title }” for something else, remove it from the plan and then choose anew.
swap-days = It also starts { $days }.
swap-start = I can change the start in your plan, but with the provider you change it yourself.
swap-day = { $day }
choice-retime = Change to { $day }
retime-ask = Shall I change the start of “{ $title }” in your plan to { $day }?
retime-checks = { $checks ->
    [0] No checks are reserved for it.
    [one] The check that is reserved comes along.
   *[other] The { $checks } checks that are reserved come along.
    }
retimed = Done. “{ $title }” starts { $day } in your plan.
retimed-apply = Remember to tell { $provider } or apply there yourself.
swap-free = Right now removing it costs nothing.
swap-late = The last free day has passed, so { $used } { $used ->
    [one] check is
   *[other] checks are
    } used up if you remove it.
done-ask = Have you finished “{ $title }”? { $checks ->
    [0] No checks are used.
    [one] Then 1 check is used. This cannot be undone.
   *[other] Then { $checks } checks are used. This cannot be undone.
    }
done-early = In the plan it starts on { $starts }.
done = Well done. “{ $title }” is finished. { $used } { $used ->
    [one] check is
   *[other] checks are
    } used and { $available } left.
refused-still = As I said, you cannot get checks with what you have told me, so I cannot reserve anything.
refused-kept = What is in your plan already stays there.
balance-refused = A booklet has { $checks } checks, but with what you have told me you cannot get one.
plan-unknown = the date is not known
reserve-ask-unknown = Shall I add “{ $title }” to your plan? The start date is not known.
reserved-checks = { $reserved } { $reserved ->
    [one] check is
   *[other] checks are
    } reserved and { $available } are left.
reserve-ask-any = Shall I add “{ $title }” to your plan? You can start whenever you like.
first-needed = In this booklet { $purpose } comes first. Put that in your plan, and then you can use checks for “{ $title }”.
card-own-share = You always pay at least { $share } per cent of the price yourself.
