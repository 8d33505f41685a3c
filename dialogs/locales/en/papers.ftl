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

# The booklet as a picture: words in it

slip-free = Free
slip-reserved = Reserved
slip-used = Used
slip-lost = Cancelled late
slip-missed = Missed
slip-expired = Expired
slip-worth = { $count } × { $value }
slip-value = { $value }
slip-from = from { $day }
slip-on = { $day }
slip-income = { $title } (lost pay)
slip-undated = no date
picture-title = Booklet of checks
picture-title-planning = Booklet for planning
picture-count = { $available }
picture-left = left of { $granted }
picture-none = You have no booklet yet
picture-each = { $value } a check
picture-until = Valid to { $day }
picture-was-until = Was valid to { $day }
picture-empty = Your checks will be here once you have a booklet.

# The booklet in words, for whoever cannot see the picture

portrait-none = The picture shows an empty booklet for { $scheme }. You have not been given any checks yet.
portrait = The picture shows a booklet for { $scheme }. It has { $granted ->
    [one] 1 check
   *[other] { $granted } checks
    }, worth { $value } each. { $available ->
    [0] No checks are left.
    [one] 1 check is left.
   *[other] { $available } checks are left.
    }
portrait-used = { $checks ->
    [one] 1 check is torn off. It was used
   *[other] { $checks } checks are torn off. They were used
    } for “{ $title }” on { $day }.
portrait-used-many = { $checks ->
    [one] 1 check is torn off and used.
   *[other] { $checks } checks are torn off and used.
    }
portrait-money = The picture shows the booklet { $scheme } of { $granted }. { $available } is left.
portrait-missed = { $checks ->
    [one] 1 check is torn off. It was lost
   *[other] { $checks } checks are torn off. They were lost
    } when you did not come to “{ $title }”, on { $day }.
portrait-missed-many = { $checks ->
    [one] 1 check was lost by not coming.
   *[other] { $checks } checks were lost by not coming.
    }
portrait-lost = { $checks ->
    [one] 1 check is torn off. It was lost
   *[other] { $checks } checks are torn off. They were lost
    } when “{ $title }” was cancelled late, on { $day }.
portrait-lost-many = { $checks ->
    [one] 1 check was lost to late cancelling.
   *[other] { $checks } checks were lost to late cancelling.
    }
portrait-reserved = { $checks ->
    [one] 1 check is reserved for
   *[other] { $checks } checks are reserved for
    } “{ $title }”, from { $day }.
portrait-reserved-undated = { $checks ->
    [one] 1 check is reserved for
   *[other] { $checks } checks are reserved for
    } “{ $title }”.
portrait-reserved-many = { $checks ->
    [one] 1 check is reserved.
   *[other] { $checks } checks are reserved.
    }
portrait-expired = { $checks ->
    [one] 1 check has expired.
   *[other] { $checks } checks have expired.
    }
portrait-until = The booklet is valid to { $day }.
portrait-was-until = The booklet was valid to { $day }.

# The plan on paper and in the calendar

paper-title = My plan with { $scheme }, { $day }
paper-heading = My plan with { $scheme }
paper-made = Printed { $day }
paper-empty = The plan is empty.
paper-day = from { $day }
paper-days = { $first } to { $last }
paper-item = “{ $title }”, { $when }
paper-applied = “{ $title }”, { $when } (applied)
paper-confirmed = “{ $title }”, { $when } (place confirmed)
paper-done = “{ $title }”, { $when } (done)
paper-who = { $provider }, { $where }
paper-checks = { $checks ->
    [0] No checks. The price is not known.
    [one] 1 check. The price is not known.
   *[other] { $checks } checks. The price is not known.
    }
paper-cost = { $checks ->
    [0] No checks
    [one] 1 check
   *[other] { $checks } checks
    }{ $paid ->
    [0] , none of your own money.
   *[other] {" "}and { $own } of your own money.
    }
paper-income = { $checks ->
    [one] 1 check for pay lost.
   *[other] { $checks } checks for pay lost.
    }
paper-income-day = Worked out as: { $units } days × { $amount } × { $pace } % = { $sek }.
paper-income-hour = Worked out as: { $units } hours × { $amount } × { $pace } % = { $sek }.
paper-starts = “{ $title }” starts
paper-ends = “{ $title }” ends
paper-apply = Apply by { $day }.
paper-cancel = Free to cancel until { $day }.
paper-room = places left
paper-ask = To ask the provider: { $what }.
paper-example = An example from an invented provider. It cannot be applied for.
paper-contact = Apply or ask here: { $contact }
paper-total = In total: { $checks ->
    [one] 1 check
   *[other] { $checks } checks
    }{ $paid ->
    [0] , none of your own money.
   *[other] {" "}and { $own } of your own money.
    }
paper-total-least = In total: { $checks ->
    [one] 1 check
   *[other] { $checks } checks
    } and at least { $own } of your own money. Some price is not known.
paper-remains = { $available ->
    [0] No checks are left. The booklet is valid to { $day }.
    [one] 1 check is left, worth { $value }. The booklet is valid to { $day }.
   *[other] { $available } checks are left, worth { $value } each. The booklet is valid to { $day }.
    }
paper-remains-money = { $available } is left. The booklet is valid to { $day }.
paper-number = { $checks }
paper-no-booklet = You have not been given a booklet yet.
paper-operator = Do you have questions about the assistant? Turn to { $controller }.
paper-operator-at = Do you have questions about the assistant? Turn to { $controller }: { $contact }
paper-more = { $count ->
    [one] And 1 more, which does not fit here. It is in the text copy.
   *[other] And { $count } more, which do not fit here. They are in the text copy.
    }
paper-runs = What you have planned
paper-deadlines = Dates to keep
paper-date = { $day }
paper-left = { $count ->
   *[other] left
    }
paper-reserved = { $count ->
   *[other] reserved
    }
paper-used = { $count ->
   *[other] used
    }
paper-dates-more = { $count ->
    [one] 1 more date is in the calendar file.
   *[other] { $count } more dates are in the calendar file.
    }
calendar-name = My plan with { $scheme }
calendar-run = { $title }
calendar-apply = Last day to apply: { $title }
calendar-cancel = Last day to cancel free of charge: { $title }
calendar-expires = { $scheme }: last day for { $available ->
    [one] 1 check
   *[other] { $available } checks
    }

# When it is sent or saved

picture-follows = This is your booklet as it is now.
calendar-follows = You get the plan as a calendar file. Open it in your calendar. When the plan changes you can get a new file.
calendar-empty = Nothing in the plan has a date yet, so there is no calendar file. Put something from the suggestions in it first.
summary-follows = You get the plan as a printout of one page. Here it is as text too:
paper-saved = Saved: { $path }
paper-not-saved = The file could not be saved: { $path } ({ $why }).
papers-erased = The files that I saved for you on this computer are gone, too. Copies that you made yourself remain.
papers-not-erased = A file could not be removed: { $path } ({ $why }). Please remove it yourself.

# Sheet of booklet codes

codes-title = Codes for { $scheme }
codes-worth = { $checks ->
    [one] 1 check
   *[other] { $checks } checks
    } of { $value }
codes-sum = { $value }
codes-until = Redeem by { $day }
codes-scan = Scan, or send the code to the assistant
codes-type = Send the code to the assistant
