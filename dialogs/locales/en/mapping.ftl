# Mapping
mapping-begins = Let us map what you can do and what you want. { $questions ->
    [one] It is one question
   *[other] It is { $questions } questions at most
    }, and you can skip any of them.
mapping-offer = Do you want to map what you can do and what you like first? It is a few short questions, and then my suggestions can fit you better.
mapping-none = We have not mapped anything yet.
mapping-empty = You have not answered any of the questions, so there is nothing to map. Write “map what I can do” if you want to try again.
mapping-title = Your mapping, { $day }:
mapping-line = { $number }. { $fact }
mapping-level = { $number }. level at which I suggest courses: { $level }
mapping-right = Is that right? Write “yes” to keep it, or for example “change tools”.
mapping-change = Write for example “change tools” if something should be changed. You can copy the text and take it with you.
mapping-kept = The mapping is kept. Write “show my mapping” when you want to see it again or copy it.
mapping-which = What do you want to change?
saved = What you have told me is kept.
picked = So far: { $facts }. Choose more, or say that this was all.
ask-occupation-now = What do you work as, or what have you worked as?
ask-tools = Which digital tools do you use, at work or at home? Choose or write several at once.
ask-tools-again = Write what you use, such as “e-mail, Teams and Excel”. You can also write “none” or “skip”.
ask-confidence = How sure do you feel when you use them?
ask-confidence-again = Choose what fits best. You can write the number.
ask-likes = What do you like doing? Choose or write several at once.
ask-likes-again = Write what you enjoy, such as “helping people and solving problems”. You can also write “not sure”.
why-tools = I ask about tools to suggest what builds on those you use already. You can skip the question.
why-confidence = I ask how sure you are to suggest courses at a level that fits. You can skip the question.
why-likes = I ask what you like to suggest what you want to do more of. You can skip the question.
fact-tools = digital tools: { $value }
fact-confidence = feels { $value } with them
fact-likes = likes { $value }
fact-tools-none = uses none of the tools
fact-likes-none = does not care much for any of what I listed
tools-none = none
likes-none = none of what I listed
confidence-low = unsure
confidence-some = fairly sure
confidence-high = sure
reason-likes = you want to do more of this: { $answer }
reason-tools = builds on what you use: { $answer }
reason-your-level = at your level
choice-enough = That was all
choice-mapping = Map what I can do
choice-mapping-right = Yes, keep it
choice-mapping-change = No, change it
choice-change-occupation = Change occupation
choice-change-tools = Change tools
choice-change-confidence = Change how sure I am
choice-change-likes = Change what I like
choice-change-goal = Change goal
clarify-one = Do you mean “{ $label }”?

# Why
why-title = This is why I suggested “{ $title }”.
why-not-suggested = “{ $title }” is not one of the suggestions above. This is how I weigh it.
why-all = This is how I chose the suggestions:
why-short = { $letter }. “{ $title }”: { $reasons }.
why-more = Write for example “why A?” to know more about one of them.
why-heavy = What weighed most: { $reasons }.
why-medium = This counted too: { $reasons }.
why-light = This added a little: { $reasons }.
why-against = What speaks against it: { $reasons }.
why-nothing-against = I see nothing that speaks against it.
why-found = You searched for “{ $words }”, and this is what the search found.
left-out = I left out “{ $title }”: { $obstacle }.
obstacle-beyond-checks = its price is higher than your checks cover
obstacle-for-others = it is made for other occupations
obstacle-for-firms = it is made for people with a business of their own
obstacle-too-advanced = it takes more prior knowledge
obstacle-known-already = you probably know most of it already
obstacle-not-allowed = checks may not be used for that kind
obstacle-closed = you can no longer join it
obstacle-no-start = no start date is known
obstacle-alike = it is like one of the suggestions, and I wanted to show different kinds

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

# Answers about one's own situation
no-because = No. { $why }
missing-birth-year = your year of birth
missing-work-situation = your work situation
entitled-yes = Yes. You turn { $age } this year, and your work situation counts ({ $situation }).
entitled-has = Yes, you have a booklet already.
entitled-lacking = Without { $what } I cannot say whether you can get checks.
entitled-if-yes = Yes, that does not stop anybody from getting checks.
entitled-if-sure = Yes, then one can get checks.
entitled-if-more = It also depends on { $what }.
use-covered = Yes. “{ $title }” costs { $price }, and { $checks } { $checks ->
    [one] check covers
   *[other] checks cover
    } it.
use-partly = Yes, but the checks do not cover all of it. “{ $title }” costs { $price }. { $checks } { $checks ->
    [one] check
   *[other] checks
    } may be used, and you pay { $own } yourself.
use-none = No, not now. There are no checks that you can use for “{ $title }”, so you pay { $own } yourself.
use-free = “{ $title }” is free of charge, so no checks are needed.
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
