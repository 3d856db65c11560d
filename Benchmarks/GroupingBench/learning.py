"""Proposals beside scikit-learn's TF-IDF with a linear SVM, on the same splits.

usage: learning.py GROUPING_BENCH FOLDER_WITH_IDEAS
"""
import collections
import csv
import random
import re
import subprocess
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

SEEDS = 5
SETS = [("klimarat", "topic"), ("raddialoge", "process")]
LEARNED, ASKED, MILLISECONDS = 10_000, 1_000, 100
TYPED_AMONG, KEY_MILLISECONDS = 5_000, 5
THEMED, THEME_MILLISECONDS = 2_000, 1_000


def load(folder, name, label):
    with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = [(" ".join(f"{row.get('title') or ''} {row['text']}".split()), row[label]) for row in rows]
    return [(text, category) for text, category in texts if text]


def split(data, seed, few):
    """60 % to learn from, or `few` of each category."""
    rows = data[:]
    random.Random(seed).shuffle(rows)
    if few is None:
        cut = len(rows) * 6 // 10
        return rows[:cut], rows[cut:]
    taken = collections.Counter()
    learn, ask = [], []
    for row in rows:
        if taken[row[1]] < few:
            taken[row[1]] += 1
            learn.append(row)
        else:
            ask.append(row)
    return learn, ask


def peer(learn, ask):
    model = make_pipeline(TfidfVectorizer(), LinearSVC())
    model.fit([text for text, _ in learn], [category for _, category in learn])
    return model.score([text for text, _ in ask], [category for _, category in ask])


def ours(program, learn, ask):
    lines = [f"learn\t{c}\t{t}\n" for t, c in learn] + [f"ask\t{c}\t{t}\n" for t, c in ask]
    run = subprocess.run([program], input="".join(lines), capture_output=True, text=True, check=True)
    answers = [line.split("\t") for line in run.stdout.splitlines() if not line.startswith("#")]
    assert len(answers) == len(ask)
    right = [given == wanted for (given, _), (_, wanted) in zip(answers, ask)]
    shown = [(float(score), hit) for (_, score), hit in zip(answers, right)]
    return sum(right) / len(ask), shown


def milliseconds(program, lines, *mode):
    """The durations in the last line that the program prints."""
    run = subprocess.run([program, *mode], input="".join(lines), capture_output=True, text=True, check=True)
    return [float(n) * 1000 for n in re.findall(r"([\d.e-]+) seconds", run.stdout.splitlines()[-1])]


def typing(program, texts):
    """A hundred ideas typed key by key among five thousand."""
    dice = random.Random(2)
    lines = [text + "\n" for text in dice.choices(texts, k=TYPED_AMONG + 100)]
    _, median, slow, slowest = milliseconds(program, lines, "typing")
    print(
        f"a key among {TYPED_AMONG:,} ideas: {median:.1f} ms, 99 % {slow:.1f} ms (bar {KEY_MILLISECONDS}), "
        f"slowest {slowest:.1f} ms"
    )
    return slow > KEY_MILLISECONDS


def themes(program, texts):
    lines = [text + "\n" for text in random.Random(3).sample(texts, THEMED)]
    taken, = milliseconds(program, lines, "themes")
    print(f"themes of {THEMED:,} ideas: {taken:.0f} ms (bar {THEME_MILLISECONDS:,})")
    return taken > THEME_MILLISECONDS


def speed(program, texts):
    """Proposals, once as much is learned as there is."""
    dice = random.Random(1)
    lines = [f"learn\tc{len(text) % 11}\t{text}\n" for text in dice.choices(texts, k=LEARNED)]
    lines += [f"ask\t\t{text}\n" for text in dice.choices(texts, k=ASKED)]
    learned, proposed, again = milliseconds(program, lines)
    print(
        f"{ASKED:,} ideas after {LEARNED:,}: {proposed:.0f} ms (bar {MILLISECONDS}), "
        f"learned in {learned:.0f} ms, with one idea more in {again:.0f} ms"
    )
    return proposed > MILLISECONDS


def main():
    program, folder = sys.argv[1:]
    texts = [text for name, label in SETS for text, _ in load(folder, name, label)]
    missed = speed(program, texts) | typing(program, texts) | themes(program, texts)
    for name, label in SETS:
        data = load(folder, name, label)
        for few, bar in ((None, 1.0), (5, 1.1)):
            mine, other, shown = [], [], []
            for seed in range(SEEDS):
                learn, ask = split(data, seed, few)
                accuracy, scores = ours(program, learn, ask)
                mine.append(accuracy)
                other.append(peer(learn, ask))
                shown += scores
            ratio = sum(mine) / sum(other)
            missed |= ratio < bar
            near = [hit for score, hit in shown if 0.75 <= score <= 0.85]
            sure = f"{sum(near) / len(near):.0%} of {len(near)}" if near else "none"
            what = "60 %" if few is None else f"{few} each"
            print(
                f"{name:10} {what:7} ours {sum(mine) / SEEDS:.3f}  SVM {sum(other) / SEEDS:.3f}  "
                f"ratio {ratio:.2f} (bar {bar})  at 75-85 %: {sure} right"
            )
    sys.exit(missed)


main()
