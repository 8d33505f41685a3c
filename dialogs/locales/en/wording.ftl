# Eligibility

granted = You can get checks. The booklet has { $checks } checks worth { $value } each and is valid until { $expires }. It is a booklet for planning: your own word is enough to use a check.
an-assumption = an assumption

# Plan

listing-unknown = something that is no longer in the catalogue

# Reserving

reserved = Done. “{ $title }” is in your plan.

# Suggestions

purpose-education = course
purpose-internship = internship
purpose-coaching = coaching
purpose-guidance = guidance
purpose-mapping = skills mapping
purpose-income = lost pay
work-situation-employed = employed
work-situation-self-employed = self-employed
work-situation-gig = gig worker
work-situation-jobseeker = jobseeker
work-situation-student = student
work-situation-parental-leave = on parental leave
work-situation-sick-leave = on sick leave
work-situation-retired = retired
work-situation-other = another work situation

# Rules

rule = { $count ->
    [one] The rule
   *[other] The rules
    }: { $rules }. Source: { $source }.
rule-age = the booklet is for people who turn { $youngest }–{ $oldest } during the year
rule-work = these work situations count: { $situations }
rule-value = a check is worth { $value }, and you pay what is above that yourself
rule-value-whole = a check is worth { $value }, and a started check counts as a whole one
rule-count = a booklet has { $checks } checks
rule-cancel = removing is free until { $days } days before the start, and after that it uses { $checks ->
    [one] one check
   *[other] { $checks } checks
    }
rule-cancel-free = removing is free on any day
rule-provider-cancels = what the provider calls off is removed free of charge, and what is moved or withdrawn is free until the day on which it was to start
rule-purpose = checks may be used for this kind: { $purpose }
rule-purpose-no = checks may not be used for this kind: { $purpose }
rule-cap = at most { $cap } checks of a booklet may be used for this kind: { $purpose }

# What the rules say, in whole sentences that answers to questions take from here

told-getting-one = Tell me the year you were born and what your work situation is. If the rules cover you, you get a booklet for planning at once.
told-getting-one-issued = Booklets are given out with a code by whoever runs them. If you have a code, write it here.
told-getting-one-none = No booklets are given out here at present, but you can see what is in the catalogue.
told-serves = Yes, { $who } are included here.
told-serves-not = No, { $who } are not included here.
told-serves-age = Yes, { $who } are included here, if the age is right.
told-situations = These work situations count here: { $who }.
told-who-employed = employees
told-who-self-employed = the self-employed
told-who-gig = gig workers
told-who-jobseeker = jobseekers
told-who-student = students
told-who-parental-leave = people on parental leave
told-who-sick-leave = people on sick leave
told-who-retired = pensioners
told-who-other = people in other situations
told-odd-kronor = A started check counts as a whole one, and nothing is given back.
told-odd-kronor-own = Only whole checks are used, and you pay yourself what is not enough for a whole one.
told-own-part = If the checks are enough you pay nothing.
told-own-part-odd = You also pay what is not enough for a whole check.
told-own-part-share = You always pay at least { $share } percent of the price yourself.
told-lost-pay = Yes, when you study something free of charge and lose pay, checks may go to that. I work out how many when you add the course to your plan, without asking what you earn.
told-lost-pay-most = Yes, when you study something free of charge and lose pay, at most { $cap } of the checks may go to that. I work out how many when you add the course to your plan, without asking what you earn.
told-lost-pay-none = No, checks may not go to pay that you lose while you study.
told-lost-pay-part = If you lose pay while studying something free, checks can cover part of it.
told-lost-pay-part-none = Pay that you lose while you study cannot be covered by checks.
told-allowed = Checks can pay for { $purposes }.
told-use-whole = { $purpose } may use the whole booklet.
told-use-most = { $purpose } may use at most { $cap } of the checks.
told-use-none = { $purpose } may not be paid for with checks here.
told-caps-whole = The whole booklet may go to { $purposes }.
told-caps-most = The rest has caps: { $caps }.
told-caps-cap = { $purpose } at most { $cap } checks
told-caps-none = Checks may not go to { $purposes }.
told-purpose-education = courses
told-purpose-internship = internships
told-purpose-coaching = coaching
told-purpose-guidance = guidance
told-purpose-mapping = mapping of skills
told-purpose-income = lost pay
told-after-expiry = What you reserved in time you may use also after the booklet’s last day.
told-after-expiry-not = After the booklet’s last day you cannot use what is reserved either.
told-cancel-free = It is free until { $days } days before the start.
told-cancel-free-start = It is free until and on the first day.
told-cancel-free-always = It is free on any day.
told-cancel-late = If you cancel less than { $days } days before the start, that uses up at most { $checks } of the checks. The rest go back to the booklet.
told-cancel-late-start = If you cancel after the first day, that uses up at most { $checks } of the checks. The rest go back to the booklet.
told-cancel-late-free = Cancelling late costs nothing, and all the checks go back to the booklet.
told-provider-cancels = If the provider calls it off you get all the checks back, whatever day you take it out of your plan. If it is moved or leaves the catalogue, that is free until and on the day when it was to start.
told-provider-cancels-not = If the provider calls it off, the same rules hold as when you cancel yourself. { $late }
told-no-show = If you stay away from something with a set first day, at most { $checks } of the reserved checks are used up.
told-no-show-free = If you stay away, no checks are used up.
told-done-by = Your own word is enough in a booklet for planning, but in an issued one the provider confirms.
told-done-by-you = Your own word is enough.
told-done-by-provider = The provider confirms it with a code that you show.
told-answers-for-data = { $controller } answers for the data here. Ask about it through this contact: { $contact }.
told-answers-for-data-nowhere = { $controller } answers for the data here, but has not said how to ask about it.
told-answers-for-data-unnamed = Whoever runs the assistant answers for the data here, but has not given a name. Ask about it through this contact: { $contact }.
told-answers-for-data-unknown = Whoever runs the assistant answers for the data here, but has given neither a name nor a way to ask about it.
operator-unnamed = whoever runs the assistant
operator-no-contact = whoever runs the assistant (no contact has been given)
