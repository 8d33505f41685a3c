# Why the assistant answered as it did, for support staff

trace-slot = { $slot ->
    [birth_year] year of birth
    [work_situation] work situation
    [occupation] occupation
    [goal] goal
    [place] place
    [mode] form of study
    [pace] pace
    [language] language of teaching
    [tools] tools
    [confidence] confidence
    [likes] what the person likes
    [confirm] yes or no
   *[other] nothing in particular
    }
trace-flow = { $flow ->
    [accepted] got a place
    [adopt] put a whole plan in
    [applied] has applied
    [clear] empty the plan
    [done] done
    [entitled] who can get checks
    [erase] erase everything
    [intake] get to know the person
    [mapping] skills mapping
    [missed] did not come
    [pay] show a code to the provider
    [redeem] redeem a code
    [refused] was turned down
    [remove] take out of the plan
    [reserve] put in the plan
    [restart] begin again
    [retime] move to another start
   *[other] { $flow }
    }
trace-kind = { $kind ->
    [grant] new booklet
    [reserve] reserved
    [apply] application
    [confirm] place
    [use] used
    [cancel] cancelled
    [refuse] place refused
    [no_show] not turned up
    [expire] expired
    [correct] corrected to
   *[other] { $kind }
    }
trace-read = Read it as, with probabilities: { $value }.
trace-act = Did: { $value }.
trace-command = Did what the command “{ $command }” means.
trace-chose = Took it as the choice “{ $choice }”.
trace-choice-unknown = Did not know the choice “{ $choice }”.
trace-set = Noted { $slot }: “{ $value }” (certainty { $score } of 100).
trace-skip = The person skipped the question about { $slot }.
trace-change = Asked again: { $slot }.
trace-undo = Took back the answer about { $slot }.
trace-correction = Understood it as a correction of an earlier answer.
trace-any = Understood it as “it does not matter”.
trace-not = The person did not mean “{ $value }”.
trace-clarify = Was unsure about { $slot } and asked which was meant: { $value }.
trace-miss = Did not understand. What had been asked about was { $slot }. Misses at that question: { $times }.
trace-near = Was unsure and offered what was nearest: { $value }.
trace-retold = Gave the answer to “{ $question }” in another manner: { $manner }.
trace-told = Answered about { $attribute } of { $value }.
trace-together = Held these against each other: { $value }.
trace-least = The one with least ({ $verb }): { $value }.
trace-advise = Weighed against what the person told: { $value }.
trace-same = Searched for something like { $listing } but otherwise: { $value }.
trace-answer = Answered the question “{ $value }”. The answer rests on { $source }.
trace-question-kept = Could not answer the question, and kept it for staff.
trace-personal = Worked out the answer for this person ({ $verb }, { $listing }): { $value }.
trace-which = Asked which suggestion was meant ({ $verb }).
trace-entitled = { $value ->
    [yes] Said that the person can get checks.
    [has] Said that the person has a booklet already.
   *[no] Said that the person cannot get checks.
    }
trace-suppose = Worked out a supposed case: year of birth { $year }, work situation { $situation }.
trace-search = Understood it as a search: { $words }
trace-found = Found { $listing } ({ $points } points).
trace-found-by = Explained that it was found by the search “{ $words }”.
trace-suggest = Suggested { $listing } ({ $points } points) for these reasons: { $reasons }.
trace-why = Explained why { $listing } suits ({ $points } points): { $reasons }.
trace-left-out = Said that { $listing } was left out: { $obstacle }.
trace-look = Showed { $listing }.
trace-limit = Noted a limit: { $value }.
trace-unlimit = Lifted a limit: { $value }.
trace-relaxed = Let go of a limit to find anything: { $value }.
trace-enough = The person wanted no more suggestions.
trace-outline = Put forward plan { $number }: { $runs }.
trace-replan = Planned again. Checks to keep: { $spare }. Own money in SEK at most: { $money }. Pace in per cent at most: { $pace }. Without: { $without }.
trace-mapping = Showed the skills mapping.
trace-start = Began the task “{ $flow }”{ $args }.
trace-leave = Left the task “{ $flow }”.
trace-confirmed = The person said yes to “{ $flow }”.
trace-declined = The person said no to “{ $flow }”.
trace-changed-since = Something had changed since it was asked, so that “{ $flow }” was not done.
trace-entry = Wrote in the booklet: { $kind } { $checks } { $checks ->
    [one] check
   *[other] checks
    }.
trace-booklet-replaced = The person got an issued booklet instead of their own.
trace-code = The code was not accepted: { $status }.
trace-refused-person = The person cannot get checks. The reason is { $reason }, by the rule { $rule }.
trace-refused-entry = The booklet refused what was to be written: { $error }
trace-reminder-dropped = A reminder ({ $what }) was no longer true and was not given.
trace-reminder = Gave a reminder ({ $what }).
trace-reminders = { $switch ->
    [on] Switched reminders on: { $what }.
   *[off] Switched reminders off: { $what }.
    }
trace-masked = Masked an identity number.
trace-code-masked = Masked a code.
trace-attachment = Something came with it that nobody opened.
trace-edited = The person changed an earlier message to a short answer, and it was not taken.
trace-abuse = Answered unkind words.
trace-emergency = Saw signs of an emergency ({ $emergency ->
        [violence] violence or threats
        [suicide] thoughts of dying
        [illness] illness or an accident
        [fire] fire or another danger
        [child] a child in danger
       *[other] { $emergency }
    }), and showed where to turn.
trace-source = Told where the answer “{ $value }” stands.
trace-claimed = Staff took the conversation on.
trace-staff-late = Staff did not answer in time, so the assistant went on.
trace-nothing-owed = No answer was due from staff any more.
trace-handed-over = Handed the conversation to a person. { $why ->
    [question] A question had gone unanswered.
    [misses] Several answers in a row had not been understood.
   *[asked] The person had asked for it.
    }
trace-passed-on = Added it to what staff are to read.
trace-taken-back = The person took the conversation back from staff.
trace-handed-back = Staff handed the conversation back.
trace-answered = Staff answered.
