# Whole plans

choice-adopt = Put plan { $number } in my plan
outline-first = First tell me what you work with or what you want to achieve. Then I make a plan for all your checks.
outline-intro = { $count ->
    [one] This is how you can use the booklet, from what you have told me. Nothing is reserved yet.
   *[other] Here are { $count } ways to use the booklet, from what you have told me. Nothing is reserved yet.
    }
outline-title = Plan { $number }: { $labels }.
outline-label-best = fits your goal best
outline-label-fastest = finished earliest
outline-label-cheapest = least of your own money
outline-label-beside-work = calmest pace
outline-label-own-money = no money of your own
outline-label-half = at most half time
outline-label-spare = saves { $checks } { $checks ->
    [one] check
   *[other] checks
    }
outline-label-limits = another way to arrange it
outline-label-thorough = one longer course instead of several smaller things
outline-label-other = other parts than in the first plan
outline-dated = { $starts } to { $ends }
outline-any = start when you like, for example { $starts }
outline-run = { $place }. { $title } ({ $purpose }, { $provider }). Where: { $where }. Time: { $when }. { $checks ->
    [0] No checks needed.
    [one] 1 check.
   *[other] { $checks } checks.
    }
outline-held = { $place }. { $title } ({ $purpose }, { $provider }). Where: { $where }. Time: { $when }. Already in your plan, { $checks ->
    [0] without checks.
    [one] 1 check.
   *[other] { $checks } checks.
    }
outline-run-own = You pay { $own } yourself.
outline-pay = The checks make up for income you lose while you study.
outline-prerequisites = Needed beforehand: { $text }
outline-builds-on = Builds on { $titles } earlier in the plan.
outline-gives = Gives you: { $skills }.
outline-why = Why: { $reasons }.
outline-why-all = All of it: { $reasons }.
outline-totals = In all { $checks ->
    [0] no new checks
    [one] 1 check
   *[other] { $checks } checks
    }. Left in the booklet: { $left }. At most it takes { $peak } per cent of full time.
outline-own = Your own money: { $own }.
outline-ends = Finished { $ends }.
outline-binding-runs = More would fit, but a plan has at most six parts.
outline-binding-checks = More would fit if you had more checks.
outline-binding-own-money = More would fit if you added money of your own.
outline-binding-cap = More { $purpose } would fit, but the rules give no more checks for it.
outline-inexact = There may be an even better plan, since there were too many ways to try.
outline-choose = Tell me if you want it otherwise, for example “save two checks”, “without Stockholm” or “replace the second”.
outline-wishes = With your wishes: { $wishes }.
outline-wish-without = without { $what }
outline-wish-only = only { $what }
outline-wish-spare = { $checks } { $checks ->
    [one] check
   *[other] checks
    } saved
outline-wish-own-money = at most { $own } of your own money
outline-wish-pace = at most { $pace } per cent of full time
outline-wish-starts = not before { $day }
choice-plan-anew = Take back the wishes
outline-anew = Your wishes are taken back.
outline-part-missed = I did not understand “{ $words }”, so I changed nothing. Please write one thing at a time.
outline-whole-checks = A check cannot be split. Write a whole number of checks.
outline-spare-too-many = You have { $checks } { $checks ->
    [one] check
   *[other] checks
    } to plan with, so you cannot save more than that.
outline-money-negative = The amount cannot be less than { $own }.
outline-cheapest = The plan costs nothing, so it cannot be cheaper.
outline-no-instead = I find nothing else that fits instead of “{ $title }”, so the plan stays as it was. Write “without” and what it is if you want to take it out.
outline-which = { $count ->
    [0] There is no such thing in plan { $number }.
   *[other] Plan { $number } has several such parts. Write for example “replace the second”.
    }
outline-no-such-plan = I did not show that many plans.
outline-none-shown = There is no proposed plan to choose right now. Write “plan my checks” and I make one.
outline-lasts = { $checks ->
    [one] The check you save is
   *[other] The checks you save are
    } still there { $season }. The booklet is valid until { $day }.
outline-ends-before = The booklet is only valid until { $day }. So what you save cannot be used { $season }.
outline-season-spring = in spring
outline-season-summer = in summer
outline-season-autumn = in autumn
outline-season-winter = in winter
outline-none = I find nothing to plan that fits what you have told me. Write “suggestions” to see what there is.
outline-none-so = That leaves no plan, so I changed nothing.
outline-gone = The plan can no longer be had as it was. Write “plan my checks” for a new one.
outline-no-such = The plan does not have that many parts. Write for example “replace the first”.
outline-same = That changes nothing. The plan is like that already.
outline-first-same = Plan 1 is as before, but the rest changes.
outline-changed = This is how the plan changes:
outline-changed-of = This is how plan { $number } changes:
outline-removed = Out: { $titles }
outline-added = New: { $titles }
outline-moved = Moved: “{ $title }” starts { $starts }.
outline-total-checks = Checks: { $checks } instead of { $checks_before }.
outline-total-own-money = Your own money: { $own_money } instead of { $own_money_before }.
outline-total-left = Left in the booklet: { $left } instead of { $left_before }.
outline-total-ends = Finished: { $ends } instead of { $ends_before }.
outline-nothing = nothing
outline-impossible-runs = What you have planned already fills the plan.
outline-impossible-listing = The same course is there twice in what you have planned already.
outline-impossible-without = That is in your plan already. Remove it there first, and I plan again.
outline-impossible-expires = What you have planned already starts after the booklet has expired.
outline-impossible-checks = You do not have that many checks left.
outline-impossible-own-money = What you have planned already costs more of your own money than that.
outline-impossible-dates = What you have planned already clashes in time.
outline-impossible-after = Something in the plan needs a course that does not fit in before it.
outline-impossible-cap = The rules do not give that many checks for it.
adopt-ask = { $count ->
    [one] Shall I put this in your plan?
    [2] Shall I put both in your plan?
    [3] Shall I put all three in your plan?
   *[other] Shall I put all { $count } in your plan?
    }
adopt-run = “{ $title }”, { $where }, { $when }. { $checks ->
    [0] No checks needed.
    [one] 1 check.
   *[other] { $checks } checks.
    }
adopt-late = The start is close. If you remove this part, { $checks } { $checks ->
    [one] check is
   *[other] checks are
    } used up.
adopt-no-show = If you do not come to a part, at most { $checks } { $checks ->
    [one] check is
   *[other] checks are
    } used up.
adopted = { $count ->
    [one] Done. It is in your plan.
    [2] Done. Both are in your plan.
    [3] Done. All three are in your plan.
   *[other] Done. All { $count } are in your plan.
    }
adopted-apply = Apply for a place on “{ $title }” with { $provider }.

# Switching on and off

later = That is fine. Write “my plan” when you want to say how it went.
