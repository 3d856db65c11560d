"""What a member of an event can be: a check for each."""

import re
import unicodedata

from logline import need

MOST_DOTS = 1_000_000
PHASES = ("check-in", "ideate", "cluster", "vote", "review", "commit", "close")

SERIAL = re.compile(r"[a-z][1-9][0-9]{0,8}")
BALLOT = re.compile(r"[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}")
NAME_ID = re.compile(r"[a-z][a-z0-9-]{0,31}")
TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z",
    re.ASCII)


def text(value):
    need(isinstance(value, str))


def label(value):
    """A text by which figures are put together.

    Swift takes two ways of writing one letter for the same, Python does not.
    """
    text(value)
    need(unicodedata.is_normalized("NFC", value))


def number(value):
    need(type(value) is int)


def counted(value):
    number(value)
    need(0 <= value <= MOST_DOTS)


def serial(letter):
    def check(value):
        need(isinstance(value, str) and SERIAL.fullmatch(value) is not None)
        need(value[0] == letter)
        # The fold keeps them in order; what lies far out is for others.
        need(int(value[1:]) < 65_536)
    return check


def one_of(*words):
    def check(value):
        need(value in words)
    return check


def listed(check):
    def check_all(values):
        need(isinstance(values, list))
        for value in values:
            check(value)
    return check_all


def or_null(check):
    def check_it(value):
        if value is not None:
            check(value)
    return check_it


def dots(value):
    need(isinstance(value, dict))
    for idea, count in value.items():
        serial("i")(idea)
        number(count)
        need(abs(count) <= MOST_DOTS)


def time(value):
    need(isinstance(value, str))
    found = TIME.fullmatch(value)
    need(found is not None)
    year, month, day = (int(found[part]) for part in (1, 2, 3))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    need(1 <= month <= 12 and 1 <= day <= days[month - 1])


def named(*more):
    def check(values):
        need(isinstance(values, list))
        ids = set()
        for value in values:
            need(isinstance(value, dict) and value.keys() >= {"id", "name"})
            need(value.keys() <= {"id", "name", *more})
            text(value["name"])
            need(isinstance(value["id"], str))
            need(NAME_ID.fullmatch(value["id"]) is not None)
            need(value["id"] not in ids)
            ids.add(value["id"])
            text(value.get("short", ""))
            if "keywords" not in more and "short" in value:
                need(len(value["short"]) == 1)
            listed(text)(value.get("keywords", []))
    return check


def agenda(values):
    need(isinstance(values, list))
    for value in values:
        need(isinstance(value, dict))
        fits(value, {"phase": one_of(*PHASES), "minutes": number})
        need(0 <= value["minutes"] <= 1440)


def rules(value):
    need(isinstance(value, dict))
    fits(value, {
        "budget": number, "maxPerIdea": number, "minDots?": number,
        "against?": limits, "secrecy": one_of("secret", "open"),
        "admission": one_of("codes", "open", "import"),
        "seen?": one_of("listed")})
    need(value["budget"] >= 1 and value["maxPerIdea"] >= 1)


def limits(value):
    need(isinstance(value, dict))
    fits(value, {"budget": number, "maxPerIdea": number})


def origin(value):
    need(isinstance(value, dict))
    fits(value, {"session": text, "measure": serial("m")})


def progress(value):
    number(value)
    need(0 <= value <= 100)


def least(value):
    number(value)
    need(value >= 1)


def ballot_id(value):
    need(isinstance(value, str) and BALLOT.fullmatch(value) is not None)


def format_one(value):
    number(value)
    need(value == 1)


def not_empty(value):
    label(value)
    need(value != "")


def fits(value, form):
    """Whether an object has the members of a form, and no others."""
    names = set()
    for name, check in form.items():
        plain = name.rstrip("?")
        names.add(plain)
        if plain in value:
            check(value[plain])
        else:
            need(name != plain)
    need(value.keys() <= names)
