# Channels with buttons

message-uncertain = An earlier message may have got lost on its way. If you miss something, ask again.
update-aside = I am sorry, I could not take that in. I have put it aside for support to look at. Please write it in another way.
button-used = That button has been used already.
only-in-private = Write to me in a private chat and I will help you there.
command-start = Begin the conversation
command-help = What I can do
command-plan = Your plan
command-checks = How many checks remain
command-search = Search, for example /search python
command-language = Language / Språk
command-mydata = What is stored about you
command-privacy = How your data is used
command-human = Talk to a person
command-cancel = Leave what you are doing

# A person to talk to

kept-until-next = Press Enter to see whether there is an answer.

# Paying with an issued booklet

pay-confirmed = The provider has confirmed “{ $title }”. { $checks ->
    [one] 1 check is used.
   *[other] { $checks } checks are used.
    }

# When it is sent or saved

command-booklet = Your booklet as a picture
command-calendar = The plan as a calendar file
command-summary = The plan as a printout

# Repairs

state-unknown = The assistant has a new version, so I have to ask you some things again. Your booklet and your plan are still there.
