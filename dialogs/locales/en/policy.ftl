# Plan

booklet-refused = The booklet changed while we were talking, so I did nothing. This is how it is now.

# Reserving

reserve-really = Answer yes or no.

# Channels with buttons

wordless = I can only read text, so I cannot answer that. Write in words what you would like and I will help you.
edit-answers-what = You have changed an earlier answer. Write it as a new message, so that I know which question you are answering.
attachment-unread = I have neither opened nor kept the picture or file.

# A person to talk to

passed-on = I have added that. A person answers you here.
help-with-staff =
    A person has the conversation. What you write goes to them, and the answer comes here.
    I still answer to this: “how many checks do I have left?”, “my answers”, “what do you store”, “delete my data” and “svenska”.
    Write “continue with the assistant” if you would rather have answers from me.
with-staff-empty = I saw no text. A person has the conversation and answers you here.
with-staff-code = I have hidden the code and done nothing with it. Write “continue with the assistant” and then the code if you want to redeem it.

# Suggestions

pace-beside-work = beside work
pace-part-time = part time
pace-full-time = full time

# Mapping

saved = What you have told me is kept.
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
confidence-low = unsure
confidence-some = fairly sure
confidence-high = sure
choice-enough = That was all
clarify-one = Do you mean “{ $label }”?

# Greeting

hello = Hello. I am an automatic assistant, not a human. I help you use a tech-check: a booklet of checks for your own digital skills.
hello-stores = I store what you write and your answers, so that you can go on later. Do not write your personal identity number, it is never needed. Write “what do you store” to know more.
hello-leave = Write “help” to see what you can do, and “bye” when you want to stop.
hello-short = Hello.
welcome-back = Welcome back. I am the automatic assistant, and everything is where it was.
goodbye = Goodbye. Everything is stored, so you can go on where you stopped.
welcome = You are welcome.
alright = Then we leave it at that.
again = Here it is again.
help =
    You can write in your own words. For example:
    • your occupation, what you want to achieve, your town or how much time you have
    • “show A” to read about a suggestion, “add A to my plan” to reserve it
    • “more suggestions”, “other kinds”, “my plan”, “how many checks do I have left?”
    • “I got a place”, “I got a no”, “I have finished A”, “show all entries”, “I have a code”
    • “why A?”, “do my checks cover A?” or “map what I can do”
    • “change occupation”, “back”, “skip”, “cancel” or “start over”
    • “show my booklet”, “calendar” or “print my plan” to take something along
    • a question, such as “what may the checks be used for?”
    • “talk to a human” if you would rather do that
    Write “svenska” to switch to Swedish.

# Questions

ask-occupation = What do you work as, or what have you worked as? You can also say at once what you want to achieve.
ask-occupation-again = Write your occupation in a word or two, such as “assistant nurse” or “truck driver”. You can also write “skip”.
ask-goal = What do you want to achieve? Choose, or write in your own words.
ask-goal-again = Choose what comes closest. You can write the number, or “not sure”.
ask-place = Where do you want to take part? Write a town, or choose.
ask-place-again = Write the name of your municipality, such as “Kiruna”, or choose.
ask-pace = How much time do you have?
ask-pace-again = Choose what fits best. You can write the number.
ask-mode = Do you want to take part remotely, on site or a mix?
ask-language = Which language should the teaching be in, Swedish or English?
ask-birth-year = Which year were you born? Just the year, such as 1985.
ask-birth-year-again = Write your year of birth with four digits, such as 1985.
ask-work-situation = What is your work situation?
ask-work-situation-again = Choose what fits best. You can write the number.
why-occupation = I ask about your occupation to find what is made for people who work as you do. You can skip the question.
why-goal = I ask about your goal so that the suggestions lead where you want to go. You can skip the question.
why-place = I ask about the place to suggest only what you can get to. You can skip the question.
why-pace = I ask about your time so that the suggestions fit the rest of your life. You can skip the question.
why-birth-year = I ask about your year of birth because the checks are for certain ages only. The year is enough.
why-work-situation = I ask about your work situation because it decides whether you can get checks.
why-general = I ask so that I can help you further.
needed = I need an answer to that question before I can reserve. { $why } Write “cancel” if you would rather not.
noted = I have noted: { $facts }.

# Repairs

clarify = What do you mean by “{ $words }”? Choose what fits.
miss = I did not understand that. Write “help” to see what you can do.
miss-question = I did not understand that.
miss-leave = I did not understand that either, so we leave the question.
miss-confirm = Answer yes or no.
foreign = I only understand Swedish and English. Jag kan bara svenska och engelska.
nothing-to-cancel = Then we leave that question. Write “bye” if you want to stop, or “help” to see what you can do.
nothing-to-undo = There is nothing to undo.
nothing-to-skip = There is no question to skip.
nothing-to-confirm = There is nothing to confirm right now.
not-done = All right, I change nothing.
asked-otherwise = Something has changed since I asked, so I have not done anything yet.
undone = I have forgotten this: { $fact }.
undo-not = The last thing you did is about “{ $title }” in your plan. I cannot undo that for you.
forget-none = You have not told me that, so there is nothing to forget.
in-turn = I take them one at a time.
part-not-found = I cannot find this: { $words }.
identity-masked-year = That looked like a personal identity number. I have masked the digits and store the year of birth only, { $year }. Please do not write it here, it is never needed.
goal-not-found = I find nothing in the catalogue for “{ $words }”.
part-missed = I did not understand this part: “{ $words }”.
wish-unclear = I can tell that you want something new, but not quite what.

# Choices

choice-remote = Remote
choice-any-place = Anywhere in Sweden
choice-any-pace = It does not matter
choice-skip = Skip
choice-matched = { $label } (“{ $words }”)
choice-yes = Yes
choice-no = No
menu = What do you want to do now?
miss-empty = The message was empty.
name-not-needed = Hello. I do not need your name.
smalltalk = Kind of you to ask. I am a program, so there is not much to tell about me, but I gladly help with courses and tech-checks.
not-here = I cannot help with that. Here I answer questions about tech-checks and find courses, internships and coaching.
manner-shorter = I write more shortly now. Write “more” or press More when you want the rest.
manner-simpler = I use easier words now. Ask one thing at a time.
manner-full = I answer in full again now.
frustrated = Sorry, that went wrong. Write in a few words what you want and I will try again.
abuse = I can tell that you are angry. I am a program and take no offence. Write what went wrong and I will try again.
