"""Restricts a Polis export to the ideas that departments.csv names.

    python3 extract.py FOLDER_OF_THE_EXPORT

Takes the ids (column `id`) from departments.csv beside this script, and writes
there the export's three files for just these ideas:

comments.csv            the ideas' rows, unchanged
votes.csv               every vote on them, passes and re-votes too, unchanged
participants-votes.csv  whoever voted on one of them: Polis' columns on the
                        person, then the columns of these ideas

Polis' own counts (agrees, n-votes …) stay: a person's are about all ideas.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PERSON = "participant xid group-id n-comments n-votes n-agree n-disagree".split()


def read(path):
    """The columns of a CSV file, and its rows by column."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return rows.fieldnames, list(rows)


def write(path, columns, rows):
    """Writes the rows with these columns only, each row ended by LF."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(
            file, columns, extrasaction="ignore", lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


def main(export):
    ids = {row["id"] for row in read(HERE / "departments.csv")[1]}
    for name in ["comments.csv", "votes.csv"]:
        columns, rows = read(export / name)
        write(HERE / name, columns, [r for r in rows if r["comment-id"] in ids])

    columns, people = read(export / "participants-votes.csv")
    ideas = [column for column in columns if column in ids]
    voted = [p for p in people if any(p[idea] for idea in ideas)]
    write(HERE / "participants-votes.csv", PERSON + ideas, voted)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 extract.py FOLDER_OF_THE_EXPORT")
    main(Path(sys.argv[1]))
