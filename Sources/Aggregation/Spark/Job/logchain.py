"""All lines of a log, each held against those before it."""

import base64
import hashlib

from logforms import check
from logline import need, parsed
from logmembers import time

def raw(digits):
    return base64.urlsafe_b64decode(digits + "=" * (-len(digits) % 4))


def prove(line, event, before):
    """The hash of a line, if it and its commitment hold."""
    name = b',"body":' if "body" in event else b',"h":'
    hashed = line[:line.rindex(name)]
    digest = hashlib.sha256(before + hashed).digest()
    need(digest == raw(event["h"]))
    if event.get("body"):
        body = event["body"]
        commit = hashlib.sha256(raw(body["salt"]) + body["text"].encode())
        need(commit.digest() == raw(event["data"]["commit"]))
    return digest


def events_of(log, verify):
    """All lines of a log, each held against those before it."""
    need(log.endswith(b"\n"))
    events = []
    # What is earlier has no place in the order of names.
    latest, before = "1970", bytes(32)
    for line in log[:-1].split(b"\n"):
        event = parsed(line)
        check(event)
        need(event["seq"] == len(events) + 1)
        need((event["type"] == "session.opened") == (not events))
        time(event["at"])
        need(event["at"] >= latest)
        latest = event["at"]
        if verify:
            before = prove(line, event, before)
        events.append(event)
    return events
