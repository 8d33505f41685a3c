# A person to talk to

handed-over = I have asked a person to answer you here. I do not know how long it takes. Feel free to write what it is about.
handed-over-contact = You can also turn to { $contact }.
handed-over-meanwhile = Until somebody answers I help you as usual.
asked-already = I have already asked a person to answer you here. Until then I help you as usual.
still-asked = I have asked a person to answer you, but nobody has yet. Until then I help you.
missed-but-asked = Whoever answers you reads this as well.
claimed = A person has taken on your question and answers you here. I am quiet meanwhile. Write “continue with the assistant” if you would rather have answers from me.
claimed-until = If you have no answer by { $day } I help you again.
staff-late = The person who took on your question has not answered in time. Now it is me, the automatic assistant, who answers again. The support staff still have your question.
with-staff = A person has the conversation, and what you write goes to them. Write “continue with the assistant” if you would rather have answers from me.
staff-answer = { $name }: { $text }
staff-answer-more = { $text }
assistant-back = Now it is me, the automatic assistant, who answers again.
taken-back = Then it is me, the automatic assistant, who answers again. What you wrote to the person is stored.
withdrawn = Then I ask no person to answer. I, the automatic assistant, go on.
taken-back-already = It is me, the automatic assistant, who answers.
question-kept = I have no answer to that question. I keep it for the support staff. Try other words, or talk to a human.
question-kept-asked = I have no answer to that question. The person who answers you reads it. Try other words meanwhile.
choice-rest = More
choice-human = Talk to a human
choice-take-back = Continue with the assistant
choice-withdraw = I do not need a person any more

# When it is sent or saved

offer-picture = Show my booklet as a picture
offer-dark-picture = Show my booklet as a dark picture
offer-calendar = The plan as a calendar file
offer-summary = The plan as a printout

# Repairs

identity-masked = That looked like a personal identity number, or a part of one. I have masked the digits and do not store them. Please do not write it here, it is never needed.

# Questions from the person

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

choice-none = None of these

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
offer-take-out = Take something out of the plan
offer-clear = Take everything out of the plan
offer-take-back = Go on with the assistant

# Who answers other things

elsewhere-1177 = Call 1177 or sign in at 1177.se about care and appointments.
elsewhere-migrationsverket = The Swedish Migration Agency answers that: migrationsverket.se.
elsewhere-kronofogden = The Swedish Enforcement Authority answers that: kronofogden.se.
elsewhere-polisen = The police handle that: call 114 14 or go to polisen.se. In danger you call 112.
elsewhere-forsakringskassan = The Swedish Social Insurance Agency answers that: forsakringskassan.se.
elsewhere-a-kassan = Your own unemployment fund answers that. If you do not know which you have, see sverigesakassor.se.
elsewhere-arbetsformedlingen = The Swedish Public Employment Service answers that: arbetsformedlingen.se.
elsewhere-csn = CSN answers that: csn.se.
elsewhere-skatteverket = The Swedish Tax Agency answers that: skatteverket.se.
elsewhere-kommunen = Your municipality answers that. Call its switchboard or see its website.
