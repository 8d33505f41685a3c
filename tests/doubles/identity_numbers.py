"""Identity numbers as people write them, and numbers that only look like them. Seeded, no regex.

A spelling gives the messages in which one number is told, one or two, and what must not be
readable afterwards. Nothing here knows how masking works.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

LETTERS = "TRSUWXJKLMN"


MONTHS_SV = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
)  # fmt: skip


MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Number:
    """An identity number of somebody born on a day, with that day as the number has it."""

    born: date
    day: int
    end: str
    today: date

    @property
    def short(self) -> str:
        """Year, month and day with two digits each."""
        return f"{self.born:%y%m}{self.day:02}"

    @property
    def long(self) -> str:
        """The date with its century."""
        return f"{self.born.year}{self.born:%m}{self.day:02}"

    @property
    def mark(self) -> str:
        """A hyphen; a plus from the year in which the person turns a hundred."""
        return "+" if self.today.year - self.born.year >= 100 else "-"

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """Four digits of the year, two of the year, month and day."""
        return f"{self.born.year}", f"{self.born:%y}", f"{self.born:%m}", f"{self.day:02}"


def check_digit(nine: str) -> str:
    """The check digit, as the Tax Agency's leaflet SKV 704 computes it; a letter counts as 1."""
    digits = [int(c) if c.isdigit() else 1 for c in nine]
    products = (d * (2, 1)[i % 2] for i, d in enumerate(digits))
    return str(-sum(int(c) for p in products for c in str(p)) % 10)


def some_number(random: Random, today: date, kind: str) -> Number:
    """A right number of somebody from 14 to 90 years of age."""
    born = today - timedelta(random.randrange(15 * 365, 90 * 365))
    day = born.day + (60 if kind == "coordination" else 0)
    serial = f"{random.randrange(1, 1000):03}"
    if kind == "interim":
        serial = random.choice(LETTERS) + serial[1:]
    return Number(born, day, serial + check_digit(f"{born:%y%m}{day:02}{serial}"), today)


Spelling = Callable[[Number, Random], tuple[str, ...]]


def _one(write: Callable[[Number, Random], str]) -> Spelling:
    return lambda number, random: (write(number, random),)


def _joined(separator: str) -> Spelling:
    return _one(lambda n, r: f"{r.choice((n.short, n.long))}{separator}{n.end}")


def _between(text: str, what: str) -> str:
    return what.join(text)


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isdigit() else c for c in text)


def _with_o(text: str, random: Random) -> str:
    zeros = [at for at, c in enumerate(text) if c == "0"]
    if not zeros:
        return text
    at = random.choice(zeros)
    return text[:at] + random.choice("Oo") + text[at + 1 :]


def _broken_by(sign: str) -> Spelling:
    def write(n: Number, random: Random) -> str:
        text = f"{random.choice((n.short, n.long))}{random.choice(('-', ''))}{n.end}"
        at = random.randrange(1, len(text))
        return text[:at] + sign + text[at:]

    return _one(write)


def _marked_up(n: Number, random: Random) -> str:
    before, after = random.choice(
        (("**", "**"), ("_", "_"), ("`", "`"), ("<b>", "</b>"), ("~~", "~~"), ("||", "||"))
    )
    return random.choice((
        f"{before}{n.short}{after}-{n.end}",
        f"{n.long}-{before}{n.end}{after}",
        f"{before}{n.short}-{n.end}{after}",
        f"{n.short[:4]}{before}{n.short[4:]}{after}-{n.end}",
        f"{before}{n.short}{after} {before}{n.end}{after}",
    ))  # fmt: skip


def _pairs(separator: str) -> Spelling:
    def write(n: Number, random: Random) -> str:
        year, short, month, day = n.parts
        first = random.choice((short, year, f"{year[:2]}{separator}{short}"))
        return separator.join((first, month, day, n.end[:2], n.end[2:]))

    return _one(write)


def _day_first(n: Number, random: Random) -> str:
    year, short, month, day = n.parts
    date_ = random.choice((
        f"{day}{month}{year}", f"{day}.{month}.{year}", f"{day}/{month}/{year}",
        f"{day}-{month}-{year}", f"{int(day)}/{int(month)} {year}",
        f"{int(day)}.{int(month)}.{year}",
        f"{int(day)}/{int(month)}-{short}", f"{int(day)}/{int(month)} -{short}",
    ))  # fmt: skip
    return date_ + random.choice(("-", " ", " - ", ", ")) + n.end


def _date_in_words(n: Number, random: Random) -> str:
    year, short, month, day = n.parts
    sv, en = MONTHS_SV[int(month) - 1], MONTHS_EN[int(month) - 1]
    date_ = random.choice((
        f"{int(day)} {sv} {year}", f"den {int(day)} {sv} {year}", f"{int(day)}:e {sv} {year}",
        f"{int(day)} {sv[:3]} {year}", f"{int(day)} {sv} -{short}", f"{int(day)} {sv} {short}",
        f"{int(day)} {en} {year}", f"{en} {int(day)}, {year}", f"{int(day)}th of {en} {year}",
        f"{year} {sv} {int(day)}",
    ))  # fmt: skip
    return date_ + random.choice((" ", "-", " - ", ", ", ": ")) + n.end


def _iso(n: Number, random: Random) -> str:
    year, short, month, day = n.parts
    gap = random.choice("-./ ")
    first = gap.join((random.choice((year, short)), month, day))
    return first + random.choice(("-", " ", "–", " - ", "/")) + n.end


def _far_apart(n: Number, random: Random) -> str:
    year, _, month, day = n.parts
    date_ = random.choice((n.short, n.long, f"{year}-{month}-{day}",
                           f"{int(day)} {MONTHS_SV[int(month) - 1]} {year}"))  # fmt: skip
    return random.choice((
        f"född {date_} och mina fyra sista är {n.end}",
        f"jag är född {date_}. Fyra sista: {n.end}",
        f"{date_}, de sista fyra siffrorna är {n.end}",
        f"{date_} och de fyra sista {n.end}",
        f"mina sista fyra är {n.end} och jag är född {date_}",
        f"{n.end} är mina fyra sista, född {date_}",
        f"born {date_}, the last four are {n.end}",
        f"my birthday is {date_} and the last 4 digits are {n.end}",
        f"födelsedatum {date_} sista fyra siffror {n.end}",
    ))  # fmt: skip


def _two_messages(n: Number, random: Random) -> tuple[str, ...]:
    year, _, month, day = n.parts
    date_ = random.choice((n.short, n.long, f"{year}-{month}-{day}", f"{n.short}-",
                           f"{int(day)} {MONTHS_SV[int(month) - 1]} {year}"))  # fmt: skip
    first = random.choice(("{}", "jag är född {}", "född {}", "{} ...", "mitt pnr är {}"))
    second = random.choice(("{}", "-{}", "sista fyra: {}", "{}.", "och {}", "är mina fyra sista {}",
                            "the last four are {}", "oj, {} också"))  # fmt: skip
    return first.format(date_), second.format(n.end)


SPELLINGS: dict[str, Spelling] = {
    "850412-2394": _one(lambda n, _: f"{n.short}{n.mark}{n.end}"),
    "19850412-2394": _one(lambda n, _: f"{n.long}{n.mark}{n.end}"),
    "8504122394": _one(lambda n, _: n.short + n.end),
    "198504122394": _one(lambda n, _: n.long + n.end),
    "850412 2394": _joined(" "),
    "850412 - 2394": _joined(" - "),
    "850412–2394": _joined("–"),
    "850412.2394": _joined("."),
    "850412/2394": _joined("/"),
    "850412:2394": _joined(":"),
    "850412,2394": _joined(","),
    "850412_2394": _joined("_"),
    "850412     2394": _joined("     "),
    "850412, 2394": _joined(", "),
    "a line between": _joined("\n"),
    "a no-break space": _joined("\N{NO-BREAK SPACE}"),
    "850412 23 94": _one(lambda n, r: f"{r.choice((n.short, n.long))} {n.end[:2]} {n.end[2:]}"),
    "85 04 12 23 94": _pairs(" "),
    "85-04-12-23-94": _pairs("-"),
    "85.04.12.23.94": _pairs("."),
    "85 04 12-2394": _one(lambda n, _: f"{' '.join(n.parts[1:])}-{n.end}"),
    "85 0412 2394": _one(lambda n, _: f"{n.short[:2]} {n.short[2:]} {n.end}"),
    "1985-04-12-2394": _one(_iso),
    "1985 0412 2394": _one(lambda n, _: f"{n.long[:4]} {n.long[4:]} {n.end}"),
    "19 850412-2394": _one(lambda n, r: f"{n.long[:2]}{r.choice(' -')}{n.short}-{n.end}"),
    "8 5 0 4 1 2 2 3 9 4": _one(lambda n, r: _between(r.choice((n.short, n.long)) + n.end, " ")),
    "8 5 0 4 1 2 - 2 3 9 4": _one(
        lambda n, _: f"{_between(n.short, ' ')} - {_between(n.end, ' ')}"
    ),
    "8.5.0.4.1.2.2.3.9.4": _one(lambda n, r: _between(n.short + n.end, r.choice(".-,/"))),
    "zero-width": _broken_by("\N{ZERO WIDTH SPACE}"),
    "zero-width joiner": _broken_by("\N{ZERO WIDTH JOINER}"),
    "soft hyphen": _broken_by("\N{SOFT HYPHEN}"),
    "full width": _one(
        lambda n, r: _wide(f"{r.choice((n.short, n.long))}{r.choice('-－')}{n.end}")
    ),
    "marked up": _one(_marked_up),
    "O for 0": _one(lambda n, r: f"{_with_o(n.short, r)}-{n.end}"),
    "850412--2394": _joined("--"),
    "850412 (2394)": _one(lambda n, _: f"{n.short} ({n.end})"),
    "850412\\2394": _joined("\\"),
    "850412; 2394": _joined("; "),
    "850412 . 2394": _joined(" . "),
    "850412‑2394": _joined("\N{NON-BREAKING HYPHEN}"),
    "850412➖2394": _joined("➖"),
    "keycaps": _one(lambda n, _: "".join(f"{c}\ufe0f\u20e3" for c in n.short) + f"-{n.end}"),
    "(850412) 2394": _one(lambda n, _: f"({n.short}) {n.end}"),
    "12041985-2394": _one(_day_first),
    "12 april 1985 2394": _one(_date_in_words),
    "… fyra sista är 2394": _one(_far_apart),
    "two messages": _two_messages,
}


AROUND = (
    "{}", "{}", "mitt personnummer är {}", "mitt nummer är {} om ni behöver det", "{} heter jag",
    "pnr:{}.", "hej! {} tack", "Personnr {}", "Jag bor i Kiruna, är 42 år, {}", "my number is {}",
    "här är det: {} 🙂", "logga in {}", "anna svensson {} luleå", "ring mig! {}",
)  # fmt: skip


CLEAR = ("850412-2394", "19850412-2394", "198504122394")
"""Spellings that are masked though the check digit is wrong: a century, a hyphen or a plus."""


def mistyped(number: Number, random: Random) -> Number:
    """The number with a slip in its last digit."""
    slip = (int(number.end[3]) + random.randrange(1, 10)) % 10
    return replace(number, end=f"{number.end[:3]}{slip}")


@dataclass(frozen=True)
class Told:
    """Messages in which a number was told, in a spelling, and its last four digits."""

    spelling: str
    messages: tuple[str, ...]
    number: Number


def told_numbers(count: int, today: date, seed: str) -> Iterator[Told]:
    """So many numbers told in every spelling in turn, the same ones in every run."""
    random = Random(seed)  # noqa: S311
    for place in range(count):
        spelling = [*SPELLINGS][place % len(SPELLINGS)]
        kind = random.choices(("personal", "coordination", "interim"), (8, 2, 1))[0]
        number = some_number(random, today, kind)
        if spelling in CLEAR and random.random() < 0.2:
            number = mistyped(number, random)
        messages = SPELLINGS[spelling](number, random)
        if len(messages) == 1:
            messages = (random.choice(AROUND).format(messages[0]),)
        yield Told(spelling, messages, number)


def _filled(pattern: str, random: Random) -> str:
    """A pattern with a digit for every #, and none but 1 to 9 for every %."""
    digits = {"#": "0123456789", "%": "123456789"}
    return "".join(random.choice(digits[c]) if c in digits else c for c in pattern)


def _out_of(*patterns: str) -> Callable[[Random], str]:
    return lambda random: _filled(random.choice(patterns), random)


def _organisation(random: Random) -> str:
    """An organisation number: its third digit is at least 2, so that it is no date."""
    nine = f"{random.choice('25789')}{random.randrange(10)}{random.randrange(20, 100)}"
    nine += f"{random.randrange(10**5):05}"
    ten = nine + check_digit(nine)
    start = random.choice(["", "", "16", "SE", "org.nr "])
    return f"{start}{ten[:6]}{random.choice(['-', '-', '', ' '])}{ten[6:]}"


def _some_day(random: Random) -> date:
    return date(2025, 1, 1) + timedelta(random.randrange(1000))


def _day(random: Random) -> str:
    day, sv, en = _some_day(random), MONTHS_SV, MONTHS_EN
    return random.choice((
        f"{day}", f"{day:%y%m%d}", f"{day:%Y%m%d}", f"{day.day}/{day.month}",
        f"{day.day}/{day.month} {day.year}", f"{day.day} {sv[day.month - 1]} {day.year}",
        f"{en[day.month - 1]} {day.day}, {day.year}", f"{day:%d.%m.%Y}", f"v. {day:%W} {day.year}",
        f"född {day.year - 40}-{day:%m-%d}", f"{day} - {day + timedelta(60)}",
        f"{day}–{day + timedelta(60)}", f"{day:%y%m%d}-{day + timedelta(9):%y%m%d}",
        f"{day.day}-{day.day + 3} {sv[day.month - 1]} {day.year}", f"hösten {day.year}",
        f"mellan {day.year - 12} och {day.year}", f"{day.year - 12}-{day.year}",
    ))  # fmt: skip


def _day_and_time(random: Random) -> str:
    day, sv = _some_day(random), MONTHS_SV
    hour, minute = random.randrange(7, 22), random.choice((0, 15, 30, 45))
    return random.choice((
        f"{day} {hour:02}:{minute:02}", f"{day} kl {hour:02}.{minute:02}",
        f"{day}T{hour:02}:{minute:02}", f"{day:%y%m%d} kl. {hour:02}:{minute:02}",
        f"{day.day} {sv[day.month - 1]} {day.year} kl {hour:02}:{minute:02}",
        f"{day.day}/{day.month} {hour:02}.{minute:02}-{hour + 1:02}.{minute:02}",
        f"{day:%Y%m%d} {hour:02}:{minute:02}", f"{hour:02}:{minute:02} {day}",
    ))  # fmt: skip


def _price(random: Random) -> str:
    amount = random.choice((450, 990, 2500, 4900, 12000, 15500, 28000)) + random.randrange(5) * 100
    day = _some_day(random)
    spaced = f"{amount:,}".replace(",", " ")
    return random.choice((
        f"{amount} kr", f"{spaced} kr", f"{spaced} SEK", f"SEK {amount:,}", f"{amount}:-",
        f"{amount},50 kr", f"{spaced}–{amount + 500} kr", f"högst {amount}",
        f"född {day.year - 40}-{day:%m-%d} och kan lägga {amount} kr", f"{day} kostar {amount} kr",
        f"{amount} kr/mån i {random.randrange(2, 30)} mån",
    ))  # fmt: skip


def _year_told(random: Random) -> str:
    born = date(1950, 1, 1) + timedelta(random.randrange(20000))
    return random.choice((
        f"född {born.year}", f"född {born}, jobbat sedan {born.year + 20}",
        f"född {born:%y%m%d}, alltså {born.year}",
        f"{born:%Y-%m-%d} tog studenten {born.year + 19}",
        f"jag är född {born.year} och fyller {random.randrange(20, 60)}",
    ))  # fmt: skip


LOOK_ALIKES: dict[str, Callable[[Random], str]] = {
    "phone": _out_of(
        "070-### ## ##", "070-#######", "070#######", "070 ### ## ##", "070 ## ## ###",
        "072-### ## ##", "073-#######", "076 ### ## ##", "079#######", "073 ### ####",
        "+467########", "+46 7# ### ## ##", "+46 (0)70-### ## ##", "00467########",
        "0046 70 ### ## ##", "08-### ### ##", "08-### ## ##", "08-########", "08 ### ## ##",
        "0%#-## ## ##", "0%#-######", "0%##-#####", "0%## - ## ## ##", "(0%#) ## ## ##",
        "(08) ### ## ##", "031-### ## ##", "040-## ## ##", "0920-## ## ##", "010-### ## ##",
        "020-## ## ##", "0771-### ###", "112", "ring 070 ### ## ##", "tel 0%##-## ## ##",
    ),
    "organisation": _organisation,
    "date": _day,
    "date and time": _day_and_time,
    "price": _price,
    "year": _year_told,
    "course code": _out_of(
        "DVA###", "TDDD%#", "MA%##A", "kurs 1DV###", "PRRPRR0%", "WEUWEB0#", "SSYK ####",
        "5HE%##-2026", "YH0####", "2026-#####", "anmälningskod LNU-#####", "UU-P####", "7,5 hp",
    ),
    "postcode": _out_of("### ##", "Storgatan %#, ### ## Umeå", "SE-### ##", "Box ###, ### ## Ån"),
    "iban": _out_of("SE## #### #### #### #### ####", "SE######################"),
    "account": _out_of("####-## ### ##", "clearing ####, konto ### ### ###-#", "####,##-#"),
    "giro": _out_of("bg ###-####", "bankgiro ####-####", "pg ## ## ##-#", "123 ## ##"),
    "ocr": lambda random: _payment(random),
    "isbn": _out_of("978-91-##-#####-#", "91-##-#####-#", "ISBN 97891########"),
    "order": _out_of(
        "######", "########", "#########", "ORD-######", "#####-#####", "A##########",
        "2026-######", "#### #### #### ####", "ärende 2026/####", "dnr 2026-####", "INV#####",
        "v#.#.####", "rum ####", "kod ####", "## %",
    ),
    "listing": _out_of(
        "kodlyktan/python-####", "fjallvinge/data-2027-0%-1#", "checkar: ## av ##", "A#B#",
        "https://exempel.se/kurs/######", "10 # 20 # 30", "1. 2. 3.", "%, %, % och %",
    ),
}  # fmt: skip


def _payment(random: Random) -> str:
    """A payment reference with its own check digit and as many digits as invoices have."""
    body = "".join(random.choice("0123456789") for _ in range(random.choice((7, 11, 13, 15, 18))))
    doubled = (int(d) * (2 - at % 2) for at, d in enumerate(reversed(body)))
    last = -sum(n // 10 + n % 10 for n in doubled) % 10
    return random.choice(("{}{}", "OCR {}{}", "ocr-nummer: {}{}")).format(body, last)


BESIDE = ("{}", "nr {}", "det är {}", "jag har {} här", "{} tack", "vad betyder {}?", "({})")


def look_alikes(count: int, seed: str) -> Iterator[tuple[str, str]]:
    """So many texts, with their kind, in which there is no identity number."""
    random = Random(seed)  # noqa: S311
    for place in range(count):
        kind = [*LOOK_ALIKES][place % len(LOOK_ALIKES)]
        yield kind, random.choice(BESIDE).format(LOOK_ALIKES[kind](random))
