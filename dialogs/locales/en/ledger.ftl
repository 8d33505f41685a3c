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
history = This is what has happened in your booklet:
history-empty = There are no entries in your booklet yet.
history-entry = • { $day }: { $what }
entry-grant = { $checks } checks granted, for planning
entry-issued = { $checks } checks issued by { $issuer }
entry-reserve = “{ $title }” reserved, { $checks } { $checks ->
    [one] check
   *[other] checks
    }
entry-income = “{ $title }” reserved, { $checks } { $checks ->
    [one] check
   *[other] checks
    } for lost pay
entry-apply = application for “{ $title }” noted
entry-confirm = place on “{ $title }” confirmed
entry-use = “{ $title }” done, { $checks } { $checks ->
    [one] check
   *[other] checks
    } used
entry-cancel = “{ $title }” removed in time, all checks back
entry-cancel-provider = “{ $title }” removed because the provider had changed or cancelled it, all checks back
entry-cancel-late = “{ $title }” removed after the last free day, { $checks } { $checks ->
    [one] check
   *[other] checks
    } used up
entry-refuse = a no from the provider for “{ $title }”, all checks back
entry-no-show = “{ $title }” missed, { $checks } { $checks ->
    [one] check
   *[other] checks
    } used up
entry-expire = { $checks } { $checks ->
    [one] check
   *[other] checks
    } expired, since the last day of the booklet passed
entry-lapse = the reservation of “{ $title }” expired, { $checks } { $checks ->
    [one] check
   *[other] checks
    }
entry-correct = corrected by staff to { $checks } { $checks ->
    [one] check
   *[other] checks
    }: { $why }
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

# Codes of issued booklets
code-how = Write the code that you were given. It looks something like this: 4K7M-2RPX-9TQB-J3WN-6HVC.
code-not-here = No codes are used here. You can plan all the same.
code-typo = The code does not add up, so some character is probably wrong. Have another look and write it again.
code-is-for-provider = You show that code to the provider. You need not write it here.
code-unknown = I do not know that code. Compare it with whoever gave it to you.
code-used = That code has been redeemed already. Ask whoever gave it to you, if it was not you.
code-yours = You have redeemed that code already. The booklet is yours.
code-expired = The booklet that the code is for has expired. Ask whoever gave it to you.
code-locked = The code was wrong several times. You can try again in an hour. Everything else works meanwhile.
code-second = You have an issued booklet already. When it is finished you can redeem the next one. The code keeps until then.
redeem-ask = The code is for a booklet from { $issuer }. Shall it be yours?
redeem-gives = The booklet has { $checks } { $checks ->
    [one] check
   *[other] checks
    } and is valid until { $expires }.
redeem-replaces = It replaces the booklet that you have now.
redeem-moves = This part of your plan comes along and is reserved in the new booklet: { $titles }.
redeem-leaves = This does not fit in the new booklet and leaves the plan: { $titles }.
redeemed = The booklet is yours. You have { $available } { $available ->
    [one] check
   *[other] checks
    } left and { $reserved } reserved.
redeemed-takes-two = When it is time to pay, write “show code”. The provider confirms the code, and only then are the checks used.

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
pay-confirmed = The provider has confirmed “{ $title }”. { $checks ->
    [one] 1 check is used.
   *[other] { $checks } checks are used.
    }
done-takes-two = The checks for “{ $title }” are used when the provider confirms your code. Do you want a code?
choice-pay = Show code for “{ $title }”
