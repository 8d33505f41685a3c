"""The words that people point with, folded, Swedish and English together. Points at nothing."""

POSITIONS = {
    1: ("forsta", "ettan", "first", "oversta", "1 an", "nr 1", "nummer ett", "number one"),
    2: ("andra", "tvaan", "second", "2 an", "nr 2", "nummer tva", "number two"),
    3: ("tredje", "trean", "third", "3 an", "nr 3", "nummer tre", "number three"),
    4: ("fjarde", "fyran", "fourth", "nr 4"),
    0: ("mitten", "mittersta", "middle"),
    -1: ("sista", "nedersta", "last", "bottom"),
}
"""Words for a place in a list; 0 is the one in the middle, -1 the last."""


NO_POSITION = frozenset(
    ("dag", "dagen", "gang", "gangen", "day", "date", "time", "ansokningsdag", "ansokningsdagen",
     "datum", "datumet", "chance", "week", "month", "steg", "steget", "starter", "tillfallen",
     "kurser", "forslag", "slags")
)  # fmt: skip
"""What follows a place in a list that is none of listings: “första dagen”."""


DETERMINERS = frozenset(
    ("den", "det", "denna", "dendar", "denhar", "dendara", "han", "hon", "he", "the", "that",
     "this", "these", "those", "min", "mitt", "my", "de", "dom", "dem", "dendarna", "till", "pa")
)  # fmt: skip
"""Words before what is pointed at."""


PRONOUNS = ("den har", "den dar", "denna", "dendar", "denhar", "den", "this one", "that one")
"""Words that alone point at one thing."""


GENERAL = ("det", "it", "this", "that")
"""Words that point at one thing where there is one, and else mean all or none."""


ALL = frozenset(("alla", "samtliga", "all", "dem", "dom", "them", "em", "these", "those", "dessa"))


BOTH = frozenset(("bada", "bagge", "both"))


NUMBERS = {"tva": 2, "tre": 3, "two": 2, "three": 3, "bada": 2, "both": 2, "bagge": 2}


SEVERAL = frozenset(("ones", "kurserna", "utbildningarna", "praktikplatserna", "courses"))
"""Words that mean several of a kind."""


COUNTING = ALL | BOTH | frozenset(NUMBERS) | frozenset(
    ("de", "den", "dom", "the", "of", "av", "och", "and", "ones", "forslagen", "kurserna",
     *(word for phrases in POSITIONS.values() for phrase in phrases for word in phrase.split()))
)  # fmt: skip
"""All that may stand in words that count things of a list together."""


LINKS = frozenset(
    ("i", "pa", "om", "med", "me", "fran", "hos", "av", "som", "dar", "in", "at", "on", "about",
     "with", "from", "by", "of", "halls", "ges", "en", "ett")
)  # fmt: skip
"""What stands between “den” and what describes it."""


DEMONSTRATIVES = frozenset(("den", "de", "dom", "the", "that", "denna", "this"))
"""Words that a description begins with."""


COPULAS = frozenset(
    ("ar", "e", "is", "are", "halls", "ligger", "gar", "finns", "blir", "kraver", "behover",
     "borjar", "startar", "does", "ger", "ges")
)  # fmt: skip
"""Before “den”: what follows is asked about it and does not describe it."""


KIND_ENDINGS = (
    "utbildningen", "utbildning", "kursen", "kurserna", "kurs", "praktiken", "praktik", "grejen",
    "coachningen", "coachingen", "vagledningen", "valideringen", "kartlaggningen", "jobbet",
)  # fmt: skip
"""How words end that name a listing by its subject: “excelkursen”."""


DEFINITE = ("utbildningen", "kursen", "kurserna", "praktiken", "grejen")
"""Endings of words that say that one thing is meant, and may describe it: “kursen i Umeå”."""


MOST = ("aste", "est")
"""How words end that no two things share: “den billigaste”."""


ONE = frozenset(("one", "ones", "course", "thing", "class", "internship", "bootcamp", "training"))
"""English words after what describes a listing: “the excel one”."""


AROUND = (
    DEMONSTRATIVES
    | LINKS
    | ONE
    | frozenset(
        ("dar", "har", "kursen", "utbildningen", "platsen", "jag", "som", "which", "tack", "please")
    )
)
"""What may stand in a description beside the words that describe."""


EITHER = ("eller", "or")
"""Words between things of which one is to be chosen."""


WHETHER = ("antingen", "either", "mellan", "between", "ska jag", "bor jag", "should i", "shall i",
           "do i", "ta", "valja", "ga", "take", "choose", "pick", "do", "go for")  # fmt: skip
"""What may stand before “A eller B”."""


WONDERS = ("ska jag", "bor jag", "borde jag", "should i", "shall i")
"""How a message begins that asks whether to do something, and does not ask for it."""


ASKED_SHORTLY = {
    "price": ("pris", "priset", "price", "cost", "kostnad", "kostar", "hur dyrt", "hur mycket"),
    "checks": ("checkar", "hur manga checkar", "checks", "how many checks"),
    "when": ("nar", "start", "startdatum", "datum", "when", "start date", "dates"),
    "length": ("hur lange", "hur lang", "hur langt", "langd", "how long", "length", "duration"),
    "hours": ("timmar", "hur manga timmar", "hours", "how many hours"),
    "evenings": ("kvall", "kvallar", "kvallstid", "pa kvallen", "pa kvallarna", "dagtid", "tider",
                 "evenings", "in the evening", "in the evenings", "daytime", "times"),
    "place": ("var", "ort", "orten", "plats", "vart", "where", "place", "town"),
    "mode": ("distans", "pa distans", "hemifran", "online", "remote", "at a distance", "pa plats",
             "on site", "onsite"),
    "language": ("sprak", "spraket", "vilket sprak", "pa svenska", "pa engelska", "language",
                 "in english", "in swedish", "which language"),
    "prior": ("krav", "forkunskaper", "forkunskap", "requirements", "prior knowledge"),
    "level": ("svart", "svar", "niva", "svarighet", "level", "hard", "difficult"),
    "certificate": ("intyg", "betyg", "poang", "certificate", "credits"),
    "provider": ("anordnare", "anordnaren", "vem", "provider", "who"),
    "apply": ("ansokan", "sista ansokan", "sista ansokningsdag", "hur soker man", "application"),
}  # fmt: skip
"""What a whole message asks about a listing, by attribute."""


ALSO = ("och", "o", "men", "and", "but")
"""How a question about another begins after what was just told: “och c?”."""


SHORTLY_AROUND = (("och", "o", "men", "and", "but", "the"), ("da", "den", "then", "it", "for den"))
"""What such a message may begin and end with."""


OTHERWISE = {
    "cheapest": ("billigare", "cheaper"),
    "shortest": ("kortare", "shorter"),
    "longest": ("langre", "longer"),
    "soonest": ("tidigare", "earlier", "sooner"),
    "nearest": ("narmare", "nearer", "closer"),
    "easiest": ("lattare", "enklare", "easier", "simpler"),
}
"""Words for less or more of something than a listing has, by how `extremes` measures it."""


MODES = {
    "distans": "remote", "distanskursen": "remote", "online": "remote", "remote": "remote",
    "hemifran": "remote", "natet": "remote", "webben": "remote", "plats": "onsite",
    "onsite": "onsite", "site": "onsite", "klassrum": "onsite", "classroom": "onsite",
    "hybrid": "hybrid", "blandad": "hybrid",
}  # fmt: skip
"""Words for the form of a listing."""


SCHEDULES = {
    "kvall": "evening", "kvallen": "evening", "kvallstid": "evening", "evening": "evening",
    "kvallskursen": "evening", "dagtid": "day", "daytime": "day",
    "flexibla": "flexible", "flexible": "flexible",
}  # fmt: skip
"""Words for the time of day."""


MONTHS = {
    **{name: number for number, name in enumerate(
        "januari februari mars april maj juni juli augusti september oktober november december"
        .split(), 1)},
    **{name: number for number, name in enumerate(
        "january february march april may june july august september october november december"
        .split(), 1)},
}  # fmt: skip


SUPERLATIVES = {
    "cheapest": ("billigaste", "billiga", "billig", "billigast", "cheap", "cheapest"),
    "dearest": ("dyraste", "dyra", "dyrast", "expensive", "priciest"),
    "free": ("gratis", "gratiskursen", "gratisen", "kostnadsfria", "free"),
    "shortest": ("kortaste", "korta", "kortast", "short", "shortest"),
    "longest": ("langsta", "langa", "langst", "long", "longest"),
    "nearest": ("narmaste", "narmast", "nearest", "closest"),
    "soonest": ("forst", "tidigaste", "tidigast", "soonest", "earliest"),
    "easiest": ("enklaste", "lattaste", "enklast", "lattast", "easiest", "easy"),
}
"""Words for what a listing has more or less of than the others."""


STOP = frozenset(
    ("kursen", "utbildningen", "course", "vad", "hur", "nar", "var", "vem", "kostar", "pris",
     "priset", "lang", "manga", "checkar", "check", "checks", "timmar", "veckan", "borjar",
     "starts", "start", "what", "when", "where", "how", "much", "does", "cost", "mycket", "bra",
     "for", "och", "and", "eller", "med", "the", "den", "det", "som", "till", "fran", "man",
     "jag", "kan", "ska", "vill", "mig", "ett", "inte", "behover", "maste", "krav", "grund",
     "grunden", "grunder", "ground", "beginning", "borjan",
     "nyborjare", "beginners", "you", "your", "arbete", "arbetet", "work", "lar", "efterat", "ger",
     "hitta", "basta", "forsta", "andra", "digitala", "digital", "about", "from", "with",
     "sprak", "svenska", "engelska", "swedish", "english", "jobb", "jobbet", "job", "intyg",
     "ansokan", "application", "veckor", "weeks", "hours", "dag", "dagar", "one", "thing",
     "utbildning", "kurs", "finns", "nagot", "something", "have", "need", "get", "are",
     "plan", "planen", "mer", "more", "berätta", "beratta", "tell", "visa", "show", "nya", "new",
     "att", "ord", "egen", "egna", "handen", "tid", "tider", "time", "leder", "lead", "leads")
)  # fmt: skip
"""Words that stand in many texts and describe no one listing."""
