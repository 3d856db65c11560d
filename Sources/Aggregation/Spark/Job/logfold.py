"""What the events give: the fold of Workshop."""

from logline import need

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
