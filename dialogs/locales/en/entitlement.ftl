# Eligibility

granted-money = You can get { $checks } to use until { $expires }. It is a booklet for planning: your own word is enough to use the money.
granted-assumed = The following is { $source }: { $what }.
assumed-checks = the number
assumed-check-value = the value
assumed-age = the age limit
assumed-validity-months = the validity
refused-too-old = Tech-checks are for people who turn { $youngest }–{ $oldest } during the year. You turn { $age }, so you cannot get checks.
refused-too-young = Tech-checks are for people who turn { $youngest }–{ $oldest } during the year. You turn { $age }, so you cannot get checks yet.
refused-work-situation = Tech-checks are for people who work, look for work or are on their way there. For you ({ $situation }) there is other support.
refused-assumed = The limit is { $source }.
refused-elsewhere = Here is where you can turn: { $where }
refused-change = You can still see what is in the catalogue. Write “change birth year” or “change work situation” if something is wrong.

# Removing and finishing

refused-still = As I said, you cannot get checks with what you have told me, so I cannot reserve anything.
refused-kept = What is in your plan already stays there.

# Codes of issued booklets

code-how = Write the code that you were given. It looks something like this: 4K7M-2RPX-9TQB-J3WN-6HVC.
code-not-here = No codes are used here. You can plan all the same.
code-typo = The code does not add up, so some character is probably wrong. Have another look and write it again.
code-is-for-provider = You show that code to the provider. You need not write it here.
code-unknown = I do not know that code. Compare it with whoever gave it to you.
code-used = That code has been redeemed already. Ask whoever gave it to you, if it was not you.
code-yours = You have redeemed that code already. The booklet is yours.
code-expired = The booklet that the code is for has expired. Ask whoever gave it to you.
code-locked = The code was wrong several times. You can try again in an hour. Everything else works meanwhile.
code-second = You have an issued booklet already. When it is finished you can redeem the next one. The code keeps until then.
redeem-ask = The code is for a booklet from { $issuer }. Shall it be yours?
redeem-gives = The booklet has { $checks } { $checks ->
    [one] check
   *[other] checks
    } and is valid until { $expires }.
redeem-replaces = It replaces the booklet that you have now.
redeem-moves = This part of your plan comes along and is reserved in the new booklet: { $titles }.
redeem-leaves = This does not fit in the new booklet and leaves the plan: { $titles }.
redeemed = The booklet is yours. You have { $available } { $available ->
    [one] check
   *[other] checks
    } left and { $reserved } reserved.
redeemed-takes-two = When it is time to pay, write “show code”. The provider confirms the code, and only then are the checks used.

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
