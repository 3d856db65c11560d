"""The figures of an archive of session logs, on Apache Spark.

    spark-submit aggregate.py REQUEST ANSWER

REQUEST is a JSON file: files (which all workers see), urls (files or folders of
any kind that Spark reads), top, since, until, verify, doubted (sessions).
ANSWER gets the figures of all logs that are beyond doubt, and the paths of the
others: those are for werkstatt itself to judge, so that what is wrong with a
log is said in one place. A log is in doubt as soon as anything in it is not
just as the program writes it, or its session is in another log as well.
"""

import base64
import hashlib
import json
import os
import re
import stat
import sys
import unicodedata
import zlib
from collections import defaultdict
from urllib.parse import unquote

MOST_DOTS = 1_000_000
MOST_LINE = 65_536
MOST_NUMBER = 2**53 - 1
PHASES = ("check-in", "ideate", "cluster", "vote", "review", "commit", "close")
KINDS = ("central", "decentral", "network")
VALUES = ("sustainable", "common-good", "resilient", "cooperative")
STATUSES = ("under-review", "qualified", "accepted", "rejected", "done")

DIGEST = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
SALT = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")
SERIAL = re.compile(r"[a-z][1-9][0-9]{0,8}")
BALLOT = re.compile(r"[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}")
NAME_ID = re.compile(r"[a-z][a-z0-9-]{0,31}")
RARE = re.compile(r"[^\x00-\x7e]")
TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z",
    re.ASCII)
WITH_BODY = {
    "idea.captured", "idea.reworded", "theme.named", "note.added",
    "paper.counted", "measure.agreed", "measure.updated"}


class Doubt(Exception):
    """Something that is not just as the program writes it."""


def need(is_so):
    if not is_so:
        raise Doubt


# A line as the program writes it.

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


# What the members of each type must be.

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


# The chain and the commitments.

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


# What the events give: the fold of Workshop.

class History:
    """Which lines do not count, and which have lost their text."""

    def __init__(self, events):
        self.undone = set()
        self.redacted = {}
        steps, commands = {}, {}
        lost = []
        for event in events:
            seq, data = event["seq"], event["data"]
            step = data.get("step")
            if step is not None:
                steps[seq] = step
                if step not in commands and step != seq:
                    commands[step] = [step]
                commands.setdefault(step, []).append(seq)
            if "body" in event and event["body"] is None:
                lost.append(seq)
            if event["type"] in ("undone", "redone"):
                other = data["seq"]
                lines = [other]
                if other <= seq and steps.get(other, other) == other:
                    lines = commands.get(other, [other])
                if event["type"] == "undone":
                    self.undone.update(lines)
                else:
                    self.undone.difference_update(lines)
            elif event["type"] == "redacted" and data["seq"] < seq:
                self.redacted.setdefault(data["seq"], seq)
        need(all(seq in self.redacted for seq in lost))
        need(1 not in self.undone)

    def text(self, event):
        if event["seq"] in self.redacted or not event.get("body"):
            return None
        return event["body"]["text"]


class Session:
    """A session as far as figures need it."""

    def __init__(self, events):
        history = History(events)
        self.events = len(events)
        self.head = events[-1]["h"]
        self.opened_at = events[0]["at"]
        self.ideas, self.themes, self.measures = {}, {}, {}
        self.people, self.rounds = {}, {}
        for event in events:
            if event["seq"] in history.undone:
                continue
            apply = getattr(self, event["type"].replace(".", "_"), None)
            if apply:
                apply(event["data"], history.text(event))

    def session_opened(self, data, _):
        self.id = data["session"]
        self.title = data.get("title", "")
        self.names = {
            kind: [(n["id"], n["name"]) for n in data.get(kind, [])]
            for kind in ("departments", "groups", "fields")}
        self.shows_groups = data.get("identity", "group") != "anonymous"

    def session_revised(self, data, _):
        self.title = data.get("title", self.title)
        for kind in self.names:
            if kind in data:
                self.names[kind] = [(n["id"], n["name"]) for n in data[kind]]

    def identity_changed(self, data, _):
        self.shows_groups = data["identity"] != "anonymous"
        if not self.shows_groups:
            for idea in self.ideas.values():
                idea["group"] = None

    def participant_joined(self, data, _):
        self.people.setdefault(data["participant"], data.get("group"))

    def idea_captured(self, data, text):
        if data["idea"] not in self.ideas:
            self.ideas[data["idea"]] = {
                "group": data.get("group") if self.shows_groups else None,
                "department": data.get("department") or "", "text": text,
                "shared": [], "fields": [], "theme": None, "into": None,
                "gone": False}

    def change(self, data, **members):
        if data["idea"] in self.ideas:
            self.ideas[data["idea"]].update(members)

    def idea_reworded(self, data, text):
        self.change(data, text=text)

    def idea_assigned(self, data, _):
        self.change(data, department=data["department"] or "")

    def idea_shared(self, data, _):
        self.change(data, shared=data["departments"])

    def idea_labelled(self, data, _):
        self.change(data, fields=data["fields"])

    def idea_themed(self, data, _):
        self.change(data, theme=data["theme"])

    def idea_split(self, data, _):
        self.change(data, into=None)

    def idea_withdrawn(self, data, _):
        self.change(data, gone=True)

    def idea_restored(self, data, _):
        self.change(data, gone=False)

    def theme_named(self, data, text):
        self.themes[data["theme"]] = (data.get("department") or "", text)

    def ideas_merged(self, data, _):
        into = data["into"]
        follows = {into}
        end = into
        while end in self.ideas and self.ideas[end]["into"]:
            end = self.ideas[end]["into"]
            follows.add(end)
        # A merge that would close a circle does nothing at all.
        if into in self.ideas and not follows & set(data["from"]):
            for idea in data["from"]:
                self.change({"idea": idea}, into=into)

    def measure_agreed(self, data, _):
        self.measures.setdefault(data["measure"], data["department"])

    def measure_updated(self, data, _):
        if data["measure"] in self.measures and "department" in data:
            self.measures[data["measure"]] = data["department"]

    def round_opened(self, data, _):
        self.rounds.setdefault(
            data["round"],
            {"ideas": data["ideas"], "state": "open", "ballots": {}})

    def ballot_counted(self, data, _):
        round = self.rounds.get(data["round"])
        if round and round["state"] == "open":
            round["ballots"].setdefault(
                data["ballot"], (data.get("group"), data["dots"]))

    def end(self, data, state):
        round = self.rounds.get(data["round"])
        if round and round["state"] == "open":
            round["state"] = state

    def round_closed(self, data, _):
        self.end(data, "closed")

    def round_cancelled(self, data, _):
        self.end(data, "cancelled")

    def root(self, idea):
        while self.ideas[idea]["into"]:
            idea = self.ideas[idea]["into"]
        return idea


COUNTS = (
    "sessions", "events", "participants", "ideas", "withdrawn", "merged",
    "ballots", "dots", "against", "rounds", "measures")
DEPARTMENT = ("ideas", "sharedIdeas", "dots", "measures")
GROUP = ("participants", "ideas", "ballots", "dots")
LABEL = ("ideas", "dots")


def counts_from_zero():
    return defaultdict(int)


class Figures:
    """Sums of one session or of many; adding them is all that is done."""

    def __init__(self, top):
        self.top_length = top
        self.counts = defaultdict(int)
        self.rows = {
            kind: defaultdict(counts_from_zero)
            for kind in ("departments", "groups", "fields")}
        # By department and name.
        self.themes = {}
        # The name of an id, of the latest session that has it.
        self.names = {kind: {} for kind in self.rows}
        self.sessions, self.top = [], []

    def take(self, session):
        self.counts.update(
            sessions=1, events=session.events,
            participants=len(session.people),
            measures=len(session.measures))
        self.name(session)
        votes = self.votes(session)
        for group in session.people.values():
            if group is not None:
                self.rows["groups"][group]["participants"] += 1
        for department in session.measures.values():
            self.rows["departments"][department]["measures"] += 1
        for id, idea in session.ideas.items():
            if idea["into"]:
                self.counts["merged"] += 1
            elif idea["gone"]:
                self.counts["withdrawn"] += 1
            else:
                self.counts["ideas"] += 1
                self.take_idea(session, id, idea, *votes.get(id, (0, 0)))
        self.sessions.append([
            session.id, session.title, session.opened_at[:10], session.head,
            self.counts["ideas"], self.counts["ballots"],
            self.counts["dots"]])
        self.keep_top()
        return self

    def name(self, session):
        for kind, names in session.names.items():
            for id, name in names:
                self.names[kind][id] = (session.opened_at, session.id, name)

    def votes(self, session):
        """Dots for and voters of each idea, over all closed rounds."""
        votes = defaultdict(lambda: [0, 0])
        for round in session.rounds.values():
            if round["state"] != "closed":
                continue
            self.counts["rounds"] += 1
            listed = {
                idea: session.root(idea) for idea in round["ideas"]
                if idea in session.ideas}
            for group, given in round["ballots"].values():
                self.counts["ballots"] += 1
                net = defaultdict(int)
                for idea, count in given.items():
                    root = listed.get(idea)
                    if root and not session.ideas[root]["gone"]:
                        net[root] += count
                spent = 0
                for root, count in net.items():
                    if count > 0:
                        spent += count
                        votes[root][0] += count
                        votes[root][1] += 1
                    else:
                        self.counts["against"] -= count
                self.counts["dots"] += spent
                if group is not None:
                    self.rows["groups"][group]["ballots"] += 1
                    self.rows["groups"][group]["dots"] += spent
        return votes

    def take_idea(self, session, id, idea, dots, voters):
        lead = idea["department"]
        self.rows["departments"][lead]["ideas"] += 1
        self.rows["departments"][lead]["dots"] += dots
        for department in set(idea["shared"]) - {lead}:
            self.rows["departments"][department]["sharedIdeas"] += 1
        if idea["group"] is not None:
            self.rows["groups"][idea["group"]]["ideas"] += 1
        for field in set(idea["fields"]):
            self.rows["fields"][field]["ideas"] += 1
            self.rows["fields"][field]["dots"] += dots
        department, name = session.themes.get(idea["theme"], ("", None))
        if name is not None:
            self.add_theme(
                (department, name), 1, dots,
                (session.opened_at, session.id))
        self.top.append([
            dots, voters, session.id, int(id[1:]), idea["text"], lead])

    def add_theme(self, key, ideas, dots, latest):
        row = self.themes.setdefault(key, [0, 0, latest])
        row[0] += ideas
        row[1] += dots
        row[2] = max(row[2], latest, key=lambda l: (l[0], l[1].encode()))

    def add(self, other):
        for name, count in other.counts.items():
            self.counts[name] += count
        for kind, rows in other.rows.items():
            for id, row in rows.items():
                for name, count in row.items():
                    self.rows[kind][id][name] += count
        for key, (ideas, dots, latest) in other.themes.items():
            self.add_theme(key, ideas, dots, latest)
        for kind, names in other.names.items():
            for id, name in names.items():
                mine = self.names[kind].get(id)
                if mine is None or (mine[0], mine[1].encode()) < (
                        name[0], name[1].encode()):
                    self.names[kind][id] = name
        self.sessions += other.sessions
        self.top += other.top
        self.keep_top()
        return self

    def keep_top(self):
        self.top.sort(key=lambda i: (-i[0], -i[1], i[2].encode(), i[3]))
        del self.top[self.top_length:]

    def value(self):
        def rows(kind, members):
            ids = self.rows[kind].keys() | self.names[kind].keys()
            return [
                [id, *(self.rows[kind][id][m] for m in members),
                 *self.names[kind].get(id, (None, "", ""))]
                for id in sorted(ids)]
        return {
            "counts": [self.counts[name] for name in COUNTS],
            "departments": rows("departments", DEPARTMENT),
            "groups": rows("groups", GROUP),
            "fields": rows("fields", LABEL),
            "themes": [
                [*key, row[0], row[1], *row[2]]
                for key, row in sorted(self.themes.items())],
            "sessions": self.sessions, "top": self.top}


# Longer texts are no logs that anybody has seen: werkstatt itself looks at them.
MOST_LOG = 1 << 28
FIRST_SESSION = re.compile(rb'[^\n]*?"session":"([0-9A-Za-z-]{1,64})"')


def unpacked(content):
    """The text of one whole gzip member that is not too long."""
    unpacking = zlib.decompressobj(wbits=31)
    log = unpacking.decompress(content, MOST_LOG)
    need(unpacking.eof and not unpacking.unused_data)
    return log


def read(path, content, request):
    """A log's path, session and figures, which are missing where in doubt.

    The session is a guess then, or missing as well.
    """
    try:
        if path.endswith(".gz"):
            content = unpacked(content)
        session = Session(events_of(content, request["verify"]))
        need(session.id not in request["doubted"])
    except (Doubt, ValueError, KeyError, zlib.error, RecursionError):
        guess = FIRST_SESSION.match(content)
        return path, guess and guess[1].decode(), None
    day = session.opened_at[:10]
    figures = Figures(request["top"])
    if (request["since"] or day) <= day <= (request["until"] or day):
        figures.take(session)
    return path, session.id, figures


# On Spark.

def read_file(path, request):
    try:
        # Nothing is waited for that is no file, and no link is followed.
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
        with open(file, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_LOG:
                return path, None, None
            content = file.read()
    except OSError:
        return path, None, None
    return read(path, content, request)


def is_log(path):
    name = path.rsplit("/", 1)[-1]
    return name.endswith((".jsonl", ".jsonl.gz", ".jsonl.zst")) \
        and not name.startswith(".")


def read_all(context, request):
    """Each log's path, session and figures."""
    files = request["files"]
    parts = max(context.defaultParallelism * 3, len(files) // 2000)
    logs = context.parallelize(files, parts).map(
        lambda path: read_file(path, request))
    if request["urls"]:
        logs = logs.union(read_urls(context, request))
    return logs


def read_urls(context, request):
    """The same of what Spark lists; too long files are not even fetched."""
    from pyspark.sql import SparkSession

    files = SparkSession(context).read.format("binaryFile").option(
        "recursiveFileLookup", "true").load(request["urls"])
    logs = files.filter(files.length <= MOST_LOG).select(
        "path", "content").rdd.filter(lambda file: is_log(file[0])).map(
        lambda file: read(file[0], bytes(file[1]), request))
    long = files.filter(files.length > MOST_LOG).select("path").rdd.filter(
        lambda file: is_log(file[0])).map(lambda file: (file[0], None, None))
    # Spark passes over files that are empty.
    listed = context.parallelize(list(map(plain_path, files.inputFiles())))
    all_paths = files.select("path").rdd.map(lambda file: (file[0], None))
    empty = listed.filter(is_log).map(lambda path: (path, None)) \
        .subtractByKey(all_paths).map(lambda file: (file[0], None, None))
    return context.union([logs, long, empty])


def plain_path(address):
    """The path of an address, as Spark gives it with what it read."""
    return re.sub(r"^file:/+", "file:/", unquote(address))


def answer_to(context, request, start):
    """The figures, and the logs in doubt with where they can be read."""
    from pyspark import StorageLevel

    logs = read_all(context, request).persist(StorageLevel.DISK_ONLY)
    twice = set(
        logs.filter(lambda log: log[1] is not None)
        .map(lambda log: (log[1], 1)).reduceByKey(lambda a, b: a + b)
        .filter(lambda count: count[1] > 1).keys().collect())

    def is_counted(log):
        return log[2] is not None and log[1] not in twice

    top = request["top"]
    merged = logs.filter(is_counted).map(lambda log: log[2]).treeAggregate(
        Figures(top), Figures.add, Figures.add)
    doubtful = logs.filter(lambda log: not is_counted(log)).map(
        lambda log: log[0]).collect()
    return {
        **merged.value(),
        "doubtful": [
            [path, fetched(context, path, f"{start}.{number:09}")]
            for number, path in enumerate(sorted(doubtful))]}


def fetched(context, path, start):
    """Where a log can be read on this machine."""
    if path.startswith("/"):
        return path
    copy = start + re.search(r"(\.jsonl(\.gz|\.zst)?)?$", path)[0]
    hadoop = context._jvm.org.apache.hadoop.fs
    source = hadoop.Path(path)
    source.getFileSystem(context._jsc.hadoopConfiguration()).copyToLocalFile(
        False, source, hadoop.Path(copy), True)
    return copy


def main(request_path, answer_path):
    from pyspark import SparkContext

    with open(request_path, encoding="utf-8") as file:
        request = json.load(file)
    context = SparkContext(appName="werkstatt aggregate", pyFiles=[__file__])
    context.setLogLevel("ERROR")
    # Workers know this file by its name, not as what was started.
    import aggregate

    answer = aggregate.answer_to(context, request, answer_path)
    with open(answer_path, "w", encoding="utf-8") as file:
        json.dump(answer, file, ensure_ascii=False)
    context.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
