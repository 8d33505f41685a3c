# Channels with buttons

languages = Which language would you like? / Vilket språk vill du använda?
my-data = This is what I have stored. You get the whole conversation and the booklet as a file, if the channel can send files.
choice-erase = Erase everything about me

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
picked = So far: { $facts }. Choose more, or say that this was all.
fact-tools = digital tools: { $value }
fact-confidence = feels { $value } with them
fact-likes = likes { $value }
fact-tools-none = uses none of the tools
fact-likes-none = does not care much for any of what I listed
tools-none = none
likes-none = none of what I listed
choice-mapping = Map what I can do
choice-mapping-right = Yes, keep it
choice-mapping-change = No, change it
choice-change-occupation = Change occupation
choice-change-tools = Change tools
choice-change-confidence = Change how sure I am
choice-change-likes = Change what I like
choice-change-goal = Change goal

# Greeting

speaking = I will write in English now. Your answers are kept.
speaking-already = I already write in English.
privacy = 
    I store what you write, your answers, your plan and your booklet. Identity numbers are masked before anything is stored. I never ask for your name, but if you write a name it stays in the text.
    Support staff can read the conversation, and then it is recorded who read it and why. Providers of courses do not see your answers or how many checks you have.
privacy-days = What you write is removed after { $retention_days } days.
privacy-through-telegram = The conversation goes through Telegram, a company of its own outside the EEA.
privacy-more = Write “delete my data” if you want everything removed, and “my rights” if you want to know more.
choice-privacy-all = More about my data
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

answers = This is what you have told me: { $facts }.
answers-limits = This is how I choose what to show: { $parts }.
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

restart-ask = Do you want to start over? I forget your answers. Your booklet and your plan stay.
restarted = Then we start over. The booklet and the plan are still there.

# Choices

erase-ask = Shall I erase everything about you? Your answers, the conversation and the link to your booklet are gone for good. This cannot be undone.
erased = Done. Everything about you is erased. If you write again we start from the beginning.
