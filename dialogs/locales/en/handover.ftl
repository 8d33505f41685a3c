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
passed-on = I have added that. A person answers you here.
with-staff = A person has the conversation, and what you write goes to them. Write “continue with the assistant” if you would rather have answers from me.
help-with-staff =
    A person has the conversation. What you write goes to them, and the answer comes here.
    I still answer to this: “how many checks do I have left?”, “my answers”, “what do you store”, “delete my data” and “svenska”.
    Write “continue with the assistant” if you would rather have answers from me.
with-staff-empty = I saw no text. A person has the conversation and answers you here.
kept-until-next = Press Enter to see whether there is an answer.
with-staff-code = I have hidden the code and done nothing with it. Write “continue with the assistant” and then the code if you want to redeem it.
staff-answer = { $name }: { $text }
staff-answer-more = { $text }
assistant-back = Now it is me, the automatic assistant, who answers again.
taken-back = Then it is me, the automatic assistant, who answers again. What you wrote to the person is stored.
withdrawn = Then I ask no person to answer. I, the automatic assistant, go on.
taken-back-already = It is me, the automatic assistant, who answers.
question-kept = I have no answer to that question. I keep it for the support staff. Try other words, or talk to a human.
question-kept-asked = I have no answer to that question. The person who answers you reads it. Try other words meanwhile.
choice-human = Talk to a human
choice-take-back = Continue with the assistant
choice-withdraw = I do not need a person any more
