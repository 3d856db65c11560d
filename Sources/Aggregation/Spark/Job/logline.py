"""A line of a log as the program writes it."""

import json
import re
import unicodedata

MOST_LINE = 65_536
MOST_NUMBER = 2**53 - 1
RARE = re.compile(r"[^\x00-\x7e]")


class Doubt(Exception):
    """Something that is not just as the program writes it."""


def need(is_so):
    if not is_so:
        raise Doubt


def escaped(character):
    if character in '"\\':
        return "\\" + character
    if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
        units = character.encode("utf-16-be").hex()
        return "".join(
            "\\u" + units[i:i + 4] for i in range(0, len(units), 4))
    return character


def written(value):
    """A value as the program writes it; Python writes some signs otherwise."""
    if isinstance(value, str):
        return '"' + "".join(map(escaped, value)) + '"'
    if isinstance(value, dict):
        return "{" + ",".join(
            written(k) + ":" + written(v) for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value)


def members(pairs):
    found = dict(pairs)
    need(len(found) == len(pairs))
    return found


def whole(digits):
    number = int(digits)
    need(abs(number) <= MOST_NUMBER)
    return number


def no_number(_):
    raise Doubt


DECODER = json.JSONDecoder(
    object_pairs_hook=members, parse_int=whole, parse_float=no_number,
    parse_constant=no_number)


def parsed(line):
    need(len(line) <= MOST_LINE)
    text = line.decode("utf-8")
    event, end = DECODER.raw_decode(text)
    need(end == len(text) and isinstance(event, dict))
    plain = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    need(plain == text or written(event) == text)
    # Signs that are not seen stand escaped; one that this Python does not know
    # may be such a sign.
    need(not any(
        unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Cn")
        for sign in set(RARE.findall(text))))
    return event
