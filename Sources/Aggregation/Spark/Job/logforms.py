"""What each type of event has, and nothing else."""

import re

from logline import need
from logmembers import (
    PHASES, text, label, number, counted, serial, one_of, listed, or_null,
    dots, time, named, agenda, rules, origin, progress, least, ballot_id,
    format_one, not_empty, fits)

KINDS = ("central", "decentral", "network")
VALUES = ("sustainable", "common-good", "resilient", "cooperative")
STATUSES = ("under-review", "qualified", "accepted", "rejected", "done")

DIGEST = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
SALT = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")
WITH_BODY = {
    "idea.captured", "idea.reworded", "theme.named", "note.added",
    "paper.counted", "measure.agreed", "measure.updated"}


SETTINGS = {
    "departments?": named("short", "keywords"), "groups?": named("short"),
    "fields?": named(), "agenda?": agenda}
MEASURE = {
    "partners?": listed(text), "kind?": or_null(one_of(*KINDS)),
    "values?": listed(one_of(*VALUES)), "due?": text, "cost?": text,
    "pilot?": text, "carriedFrom?": origin}
IDEA = {"idea": serial("i")}
ROUND = {"round": serial("r")}
LINE = {"seq": number}
FORMS = {
    "session.opened": {
        "format": format_one, "session": not_empty, "title?": text,
        "question?": text, "language?": text, "template?": text, **SETTINGS,
        "identity?": one_of("anonymous", "group", "named"),
        "minimumGroup?": least, "follows?": text},
    "session.revised": {"title?": text, "question?": text, **SETTINGS},
    "session.closed": {},
    "identity.changed": {"identity": one_of("anonymous", "group", "named")},
    "phase.entered": {"phase": one_of(*PHASES)},
    "timer.started": {
        "phase": one_of(*PHASES), "startedAt": time, "endsAt": time},
    "timer.extended": {"endsAt": time},
    "timer.stopped": {},
    "participant.joined": {"participant": serial("p"), "group?": label},
    "participant.left": {"participant": serial("p")},
    "idea.captured": {
        **IDEA, "group?": label, "participant?": serial("p"),
        "department?": label, "cost?": text, "source?": text},
    "idea.reworded": IDEA,
    "idea.assigned": {
        **IDEA, "department": or_null(label),
        "by": one_of("person", "suggestion")},
    "idea.shared": {**IDEA, "departments": listed(label)},
    "idea.labelled": {**IDEA, "fields": listed(label)},
    "theme.named": {"theme": serial("t"), "department?": label},
    "idea.themed": {**IDEA, "theme": or_null(serial("t"))},
    "ideas.merged": {"into": serial("i"), "from": listed(serial("i"))},
    "idea.split": IDEA,
    "idea.withdrawn": IDEA,
    "idea.restored": IDEA,
    "note.added": {"idea?": serial("i")},
    "round.opened": {
        **ROUND, "ideas": listed(serial("i")), "rules": rules,
        "funds?": text, "source?": text},
    "rules.changed": {**ROUND, "rules": rules},
    "ballot.counted": {
        **ROUND, "ballot": ballot_id, "group?": label, "dots": dots},
    "paper.counted": {**ROUND, "ballots": counted, "dots": dots},
    "round.closed": {
        **ROUND, "ballots": number, "voted": listed(serial("p")),
        "codes": listed(text), "box": text},
    "round.cancelled": ROUND,
    "lot.drawn": {
        **ROUND, "ideas": listed(serial("i")), "seed": text,
        "order": listed(serial("i"))},
    "measure.agreed": {
        "measure": serial("m"), "ideas": listed(serial("i")),
        "department": label, **MEASURE},
    "measure.updated": {
        "measure": serial("m"), "ideas?": listed(serial("i")),
        "department?": label, **MEASURE, "status?": one_of(*STATUSES),
        "progress?": progress},
    "undone": LINE,
    "redone": LINE,
    "redacted": {
        **LINE, "reason": one_of("personal-data", "unlawful", "request")},
}


def check(event):
    """Holds an event against the form of its type."""
    names = list(event)
    need(names in (
        ["seq", "at", "seat", "type", "data", "h"],
        ["seq", "at", "seat", "type", "data", "body", "h"]))
    number(event["seq"])
    text(event["seat"])
    text(event["type"])
    need(event["type"] in FORMS and isinstance(event["data"], dict))
    need(isinstance(event["h"], str) and DIGEST.fullmatch(event["h"]))
    data = dict(event["data"])
    if "step" in data:
        number(data["step"])
        need(0 < data.pop("step") < 2**31)
    commit = data.pop("commit", None)
    need((commit is None) == ("body" not in event))
    fits(data, FORMS[event["type"]])
    if event["type"] in ("undone", "redone", "redacted"):
        need(0 < data["seq"] < 2**31)
    if "body" not in event:
        need(event["type"] not in WITH_BODY - {"measure.updated"})
        return
    need(event["type"] in WITH_BODY)
    need(isinstance(commit, str) and DIGEST.fullmatch(commit))
    if event["body"] is not None:
        check_body(event["body"])
        if event["type"] == "theme.named":
            label(event["body"]["text"])


def check_body(body):
    need(isinstance(body, dict) and list(body) == ["salt", "text"])
    text(body["text"])
    need(len(body["text"].encode()) <= 10_000)
    need(isinstance(body["salt"], str) and SALT.fullmatch(body["salt"]))
