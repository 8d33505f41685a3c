# Emergencies: first what to do now, then who helps

emergency-violence = Call 112 if there is danger now, and get to a safe place if you can. Kvinnofridslinjen answers day and night on 020-50 50 50, also if you are worried about somebody else. The line for men answers on 020-80 80 80 from 7 to 21, and the line for trans people on 020-55 00 00 from 11 to 19.
emergency-suicide = Call 112 now if your life or somebody else’s is in danger. Mind’s suicide line answers day and night on 90101 and at mind.se, also if you are worried about somebody else. You can also call 1177.
emergency-illness = Call 112 now if it is urgent. They tell you what to do until help comes, and for poisoning they connect you to the poison centre. If it is not urgent, 1177 answers day and night.
emergency-fire = Get to safety, warn others and call 112 now. If something is burning, go out and close the door behind you, but if there is smoke in the stairwell, stay inside with the door closed. Those who answer 112 tell you what to do.
emergency-child = Call 112 now if a child is in danger, and ask for the social services on call. If it is not urgent, call the social services of the municipality. Bris answers children on 116 111 and adults on 077-150 50 50, and 116 000 answers when a child is missing.
