"""Figures of one session or of many."""

from collections import defaultdict

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
