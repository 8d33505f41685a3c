# Whole plans

choice-make-plan = Plan my checks

# Reminders

reminder-cancel = Reminder: until { $day } you can take “{ $title }” out of your plan at no cost.
reminder-cancel-after = After that day taking it out uses up { $checks } { $checks ->
    [one] check
   *[other] checks
    }.
reminder-cancel-keep = If you plan to take part, you need not do anything.
reminder-apply = Reminder: you can apply for “{ $title }” until { $day }. You apply to { $provider } yourself.
reminder-apply-done = If you have applied already, you need not do anything.
reminder-start = Reminder: “{ $title }” starts { $day }.
reminder-start-ask = Ask { $provider } if you are unsure of the time or the place.
reminder-example = This is an example from an invented provider, so do not go there.
reminder-after = “{ $title }” ended on { $day }. How did it go?
reminder-after-held = { $checks ->
    [one] 1 check is still reserved for it.
   *[other] { $checks } checks are still reserved for it.
    }
reminder-expiry = Reminder: you have { $available } { $available ->
    [one] check that is not reserved. It is
   *[other] checks that are not reserved. They are
    } valid until { $day }.
reminder-expiry-calm = You need not do anything today. Write “suggestions” when you want to see what suits you.

# What the reminders are about

reminder-kind-cancel = the last free day to take something out
reminder-kind-apply = the last day to apply
reminder-kind-start = when something starts
reminder-kind-after = how it went, when something has ended
reminder-kind-expiry = how long the checks are valid
reminder-kind-change = changes to what you have planned

# Switching on and off

reminders-on = I remind you of { $kinds }.
reminders-off = Switched off: { $kinds }.
reminders-when = Reminders come in the daytime, but not on Sundays and public holidays.
reminders-switched-off = Switched off: { $kind }. Write “reminders” to switch it on again.
reminders-switched-on = Switched on: { $kind }.
reminders-none = I will send no more reminders. Write “reminders” to switch them on again.
reminders-all-on = All reminders are on.
choice-silence = Turn off: { $kind }
choice-remind = Turn on: { $kind }
choice-later = Not now
choice-look-at = Show “{ $title }”

# Changes to what is planned

change-cancelled = According to the catalogue, “{ $title }” starting { $starts } is cancelled.
change-full = According to the catalogue, “{ $title }” starting { $starts } is full.
change-full-place = If you have been given a place, it is still yours. Otherwise you can take it out of your plan.
change-moved = According to the catalogue, “{ $title }” no longer starts { $starts }. The nearest start is { $to }.
change-undated = According to the catalogue, “{ $title }” no longer starts { $starts }. No new date is known.
change-gone = Something in your plan ({ $id }) is no longer in the catalogue.
change-gone-ask = It may be cancelled. Ask the provider before you take it out.
change-next = The next start is { $day }.
change-swap = If you want that date instead, take it out of your plan and add it again.
change-free = { $back ->
    [one] You can take it out at no cost and get 1 check back.
   *[other] You can take it out at no cost and get { $back } checks back.
    }
change-late = If you take it out now, { $used } { $used ->
    [one] check is
   *[other] checks are
    } used up{ $back ->
    [0] {" "}and nothing comes back.
   *[other] {" "}and you get { $back } back.
    }
change-instead = { $count ->
    [one] You could take this instead:
   *[other] You could take one of these instead:
    }
change-what = You decide. Nothing in your plan changes until you say so.

# Repairs

cancelled = All right, I cancel that. Nothing has changed.
