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
speaking = I will write in English now. Your answers are kept.
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
privacy = 
    I store what you write, your answers, your plan and your booklet. Identity numbers are masked before anything is stored. I never ask for your name, but if you write a name it stays in the text.
    Support staff can read the conversation, and then it is recorded who read it and why. Providers of courses do not see your answers or how many checks you have.
privacy-days = What you write is removed after { $retention_days } days.
privacy-through-telegram = The conversation goes through Telegram, a company of its own outside the EEA.
privacy-more = Write “delete my data” if you want everything removed, and “my rights” if you want to know more.
choice-privacy-all = More about my data
choice-mydata = Get my data
privacy-purposes = The data is used to give you suggestions, keep track of your checks, remind you in time, answer your questions and mend answers that went wrong. It is used for nothing else.
privacy-basis = Legal basis: { $legal_basis }.
privacy-what = Stored are what you write, as you wrote it, your answers, your plan, your booklet and the id that the chat has for you. Nearly all of it comes from you. The booklet lies under a random number. As long as that number is linked to you, the booklet is personal data, too.
privacy-voluntary = You choose what you tell. Without your year of birth and work situation I cannot say whether you can get checks, but you get suggestions all the same.
privacy-automatic = A program works out the suggestions, and whether you can get checks, by fixed rules. You can always ask a person to look at it: write “talk to a human”.
privacy-recipients = Support staff can read the conversation and questions that I could not answer. Whoever runs the technology for those responsible can get at the data. A provider of courses learns only what a code that you show says. I send nothing to authorities or employers.
privacy-telegram = The conversation goes through Telegram, a company with terms of its own. It is outside the EEA, in the United Arab Emirates among other places, so what you write may go there. Ask { $contact } which safeguards apply then. I cannot delete what stays in the app.
privacy-kept = Your answers, your plan and your booklet stay until you ask me to delete them. After that only lines about checks remain, and about when somebody read, with nothing that leads to you.
privacy-rights =
    You have the right to
    • know what is stored and get it as a file: write “get my data”. You can take the file to somebody else
    • have mistakes corrected: write “change occupation”, for example
    • have everything deleted: write “delete my data”
    • demand that the data is used less while something is looked into, and object to its use
    • withdraw a consent, if you have given one
privacy-ask = What cannot be done here you ask for from { $contact }.
privacy-complaint = If you think that your data is handled wrongly, you can complain to the Swedish Authority for Privacy Protection, imy.se.

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
answers = This is what you have told me: { $facts }.
answers-none = You have not told me anything yet.
fact-occupation = occupation: { $value }
fact-goal = goal: { $value }
fact-place = place: { $value }
fact-mode = { $value }
fact-pace = { $value }
fact-language = { $value }
fact-birth-year = born { $value }
fact-work-situation = { $value }

# Repairs
clarify = What do you mean by “{ $words }”? Choose what fits.
miss = I did not understand that. Write “help” to see what you can do.
miss-question = I did not understand that.
miss-leave = I did not understand that either, so we leave the question.
miss-confirm = Answer yes or no.
foreign = I only understand Swedish and English. Jag kan bara svenska och engelska.
cancelled = All right, I cancel that. Nothing has changed.
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
choice-gone = That choice no longer exists.
identity-masked = That looked like a personal identity number, or a part of one. I have masked the digits and do not store them. Please do not write it here, it is never needed.
identity-masked-year = That looked like a personal identity number. I have masked the digits and store the year of birth only, { $year }. Please do not write it here, it is never needed.
goal-not-found = I find nothing in the catalogue for “{ $words }”.
restart-ask = Do you want to start over? I forget your answers. Your booklet and your plan stay.
restarted = Then we start over. The booklet and the plan are still there.
state-unknown = The assistant has a new version, so I have to ask you some things again. Your booklet and your plan are still there.

# Questions from the person
answer = { $text }
which-question = Do you mean one of these questions?

# Where an answer stands
source-rule = The rule rests on { $source }.
source-scheme = It stands in the rules of this booklet, which are set by whoever runs it.
source-product = It is about how I work myself. It stands in the program, and the code is open.
source-fact = The facts come from { $where }. They were checked on { $checked }.
source-fact-both = The facts come from { $law } and { $url }. They were checked on { $checked }.
source-outdated = That is more than a year ago, so find out what applies now before you decide.
source-unknown = No source is noted for that answer. Please check it with the authority or organisation that it names.
source-of-what = I am glad to say where an answer stands and when it was checked. Ask a question, about study leave for example, and then write “source”. To know why I suggested something, write “how did you choose”.

# Choices
choice-look = More about { $letter }
choice-add = Add { $letter } to my plan
choice-add-this = Add to my plan
choice-suggestions = Show suggestions
choice-more = More suggestions
choice-other = Other kinds
choice-plan = My plan
choice-remaining = How many checks do I have left?
choice-remote = Remote
choice-any-place = Anywhere in Sweden
choice-any-pace = It does not matter
choice-skip = Skip
choice-matched = { $label } (“{ $words }”)
choice-none = None of these
choice-yes = Yes
choice-no = No
choice-remove = Remove “{ $title }”
choice-done = Mark “{ $title }” as done
menu = What do you want to do now?
miss-empty = The message was empty.
name-not-needed = Hello. I do not need your name.
nothing-shown = I have not shown any suggestions yet. Tell me what you work as or what you want to achieve.
which-shown = Which suggestion do you mean? Write for example “add A to my plan”.
erase-ask = Shall I erase everything about you? Your answers, the conversation and the link to your booklet are gone for good. This cannot be undone.
erased = Done. Everything about you is erased. If you write again we start from the beginning.
smalltalk = I am only an assistant for tech-checks, but thank you for the chat.
not-here = I cannot help with that here. I answer questions about tech-checks and find courses, internships and coaching.
manner-shorter = I will try to be shorter.
manner-simpler = Ask about what puzzles you, one thing at a time, and I will explain.
abuse = I understand that this is annoying. Write “help” to see what I can do, or “bye” if you want to stop.

# What somebody may have meant
offer-remaining = How many checks are left
offer-plan = Show my plan
offer-more = More suggestions
offer-other = Suggestions of another kind
offer-suggestions = Show suggestions
offer-privacy = What is stored about me
offer-answers = What I have answered
offer-privacy-all = More about my data and my rights
offer-mydata = Get my data
offer-human = Talk to a person
offer-restart = Start over
offer-erase = Erase everything about me
offer-help = Show what you can do
offer-back = Undo the last thing
offer-cancel-when = Until when I can cancel
offer-cancel = Leave what we are doing
offer-repeat = Ask the question again
offer-why-ask = Why you ask
offer-make-plan = Plan my checks
offer-mapping = Map what I can do
offer-mapped = Show my mapping
offer-why-suggest = Why you suggest this
offer-reminders = Reminders
offer-entitled = Whether I am entitled to checks
offer-swedish = Speak Swedish
offer-english = Speak English
offer-greet = Say hello
offer-thanks = Say thank you
offer-goodbye = Finish for today
offer-add = Put something in my plan
offer-history = Every entry of the booklet
offer-applied = Say that I have applied
offer-accepted = Say that I got a place
offer-refused = Say that I was turned down
offer-missed = Say that I did not come
offer-pay = Pay with checks at the provider
offer-redeem = Redeem a code
offer-without-pay = Reserve without checks for pay
offer-take-back = Go on with the assistant
