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

# Channels with buttons

choice-swedish = Svenska
choice-english = English

# What became of what was reserved

applied-ask = Have you applied for “{ $title }”? Then I note it. The checks stay reserved.
applied = I have noted that you have applied for “{ $title }”. Tell me when you get an answer.
applied-not-needed = “{ $title }” needs no application.
applied-already = I have already noted that you have applied for “{ $title }”.
accepted-ask = Did you get a place on “{ $title }”? Then I note it.
accepted = Good. I have noted that you have a place on “{ $title }”.
accepted-already = I have already noted that you have a place on “{ $title }”.
refused-ask = Did you get a no for “{ $title }”? Then I remove it from the plan.
refused-noted = I have noted that you got a no for “{ $title }”. You have { $available } { $available ->
    [one] check
   *[other] checks
    } left. Write “suggestions” to see something else.
missed-ask = Did you miss “{ $title }”? Then I remove it from the plan. This cannot be undone.
missed-cost = { $used ->
    [0] It costs nothing.
    [one] 1 check is used up.
   *[other] { $used } checks are used up.
    } { $back ->
    [0] Nothing comes back.
   *[other] You get { $back } back.
    }
missed = I have noted that you did not come to “{ $title }”. { $used ->
    [0] No check was used up
    [one] 1 check was used up
   *[other] { $used } checks were used up
    } and you have { $available } left.
missed-undated = “{ $title }” has no set day. If you had not agreed on a time, you can remove it free of charge instead.
missed-cancelled = “{ $title }” is cancelled by the provider, so you have not missed it. Remove it from the plan instead.
missed-early = “{ $title }” does not start until { $starts }. If you cannot come, you can remove it.
reserve-no-show = If you do not come, { $checks } { $checks ->
    [one] check is
   *[other] checks are
    } used up.
plan-applied = { $number }. “{ $title }”, { $when }. You have applied. { $checks ->
    [0] No checks needed.
    [one] 1 check reserved.
   *[other] { $checks } checks reserved.
    }
plan-confirmed = { $number }. “{ $title }”, { $when }. You have a place. { $checks ->
    [0] No checks needed.
    [one] 1 check reserved.
   *[other] { $checks } checks reserved.
    }
choice-applied = I have applied for “{ $title }”
choice-accepted = I got a place on “{ $title }”
choice-refused = I got a no for “{ $title }”

# Pay lost

income-day = You can use checks for income you miss: { $units } days × { $amount } × { $pace } % = { $sek }.
income-hour = You can use checks for income you miss: { $units } hours × { $amount } × { $pace } % = { $sek }.
income-days-capped = At most { $days } working days count.
income-worth = That is enough for { $checks } whole { $checks ->
    [one] check
   *[other] checks
    } worth { $value } each.
income-cap = You can get { $checks } of them. More may not go to lost pay, or the booklet does not reach.
income-assumed = The amount is { $source }. I do not ask what you earn.
income-slow = It gives no checks for lost pay: the course runs at { $pace } per cent of full time, and the rules require at least { $least } per cent.
income-unknown = It gives no checks for lost pay: the length or the pace of the course is not known, and the rules require at least { $least } per cent of full time.
income-short = It gives no checks for lost pay: the course is too short to give a whole check.
income-none-left = It gives no checks for lost pay: the checks that may go to it are already used or reserved.
choice-without-pay = Yes, but no checks for lost pay

# All entries

correction-entered-twice = the same thing stood twice
correction-not-held = the run was not held
correction-wrong-amount = a wrong number of checks
correction-wrong-run = the wrong run
correction-other-outcome = it turned out another way

# What staff have corrected

corrected-grant = We have corrected your booklet. It holds { $checks } { $checks ->
    [one] check
   *[other] checks
    }, not { $checks_before }. The reason is: { $why }.
corrected-end = We have corrected your booklet. “{ $title }” { $checks ->
    [0] takes no checks
    [one] takes { $checks } check
   *[other] takes { $checks } checks
    }, not { $checks_before }. The reason is: { $why }.
corrected-ask = Is that not right? Write “talk to a person”.

# Paying with an issued booklet

pay-ask = Shall I make a code for “{ $title }” with { $provider }?
pay-what = The code is for { $checks } { $checks ->
    [one] check
   *[other] checks
    }, worth { $value }. It is valid for { $minutes } minutes and only once.
pay-code = Your code: { $code }
pay-show = Show it to { $provider } within { $minutes } minutes. The checks are used when the provider has confirmed the code. The provider does not see how many checks you have left.
pay-planning-only = Your booklet is for planning, so no code is needed. Write “{ $title } is done” when you have finished.
pay-nothing = “{ $title }” is reserved without checks, so there is nothing to pay with.
done-takes-two = The checks for “{ $title }” are used when the provider confirms your code. Do you want a code?
choice-pay = Show code for “{ $title }”

# Answers about one's own situation

use-covered = Yes. “{ $title }” costs { $price }, and { $checks } { $checks ->
    [one] check covers
   *[other] checks cover
    } it.
use-partly = Yes, but the checks do not cover all of it. “{ $title }” costs { $price }. { $checks } { $checks ->
    [one] check
   *[other] checks
    } may be used, and you pay { $own } yourself.
use-none = No, not now. There are no checks that you can use for “{ $title }”, so you pay { $own } yourself.
use-not-allowed = No. “{ $title }” is of a kind that checks may not be used for ({ $purpose }). You pay { $own } yourself.
use-left = You have { $checks } { $checks ->
    [one] check
   *[other] checks
    } left now.
use-left-new = A new booklet has { $checks } checks.
use-if-entitled = That is so if you can get a booklet. To say that I need to know { $what }. Write for example “born 1985, employed”.
left-after = “{ $title }” takes { $checks } of { $before } checks. Then { $left } are left.
cancel-any-day = “{ $title }” has no start date, so there is no last day. You can remove it from the plan whenever you like, free of charge.
cancel-free = You can remove “{ $title }” from the plan at any time, free of charge.
cancel-provider = The provider has changed “{ $title }” since you reserved it.
cancel-until = “{ $title }” starts on { $starts }. You can remove it from the plan free of charge until { $day }. { $checks ->
    [one] After that it uses 1 check.
   *[other] After that it uses { $checks } checks.
    }
cancel-passed = The last free day was { $day }, since “{ $title }” starts on { $starts }. { $checks ->
    [one] Now it uses 1 check.
   *[other] Now it uses { $checks } checks.
    }
cancel-not-planned = It is not in your plan yet.
which-listing = Which suggestion do you mean?
choice-listing = { $letter }. { $title }

# Whole plans

outline-apply = Apply by { $day }.
adopt-free-until = Can be removed free of charge until { $day }.

# Switching on and off

choice-missed = I did not come to “{ $title }”

# Changes to what is planned

change-free-rule = It is free on any day, because the provider has cancelled or withdrawn it.
change-free-until = It is free until { $day }, because the provider has changed or withdrawn it.
closed-full = “{ $title }” is full or cancelled, so it cannot be added to your plan now.
closed-over = It is too late for “{ $title }”: it has begun or can no longer be applied for, and no new start is known. So it cannot be added to your plan.

# Greeting

choice-mydata = Get my data

# Repairs

choice-gone = That choice no longer exists.

# Choices

choice-more = More suggestions
choice-other = Other kinds
choice-plan = My plan
choice-remaining = How many checks do I have left?
choice-remove = Remove “{ $title }”
choice-done = Mark “{ $title }” as done
