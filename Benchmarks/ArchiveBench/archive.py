"""How long figures of a whole archive take, beside others that give the same.

    archive.py BINARIES SHARED_BENCH WORK_FOLDER [--sessions 10000] [--runs 5]

BINARIES is the folder with werkstatt and NewlinePeer. Makes the archives with
corpus.py where they are missing, holds the answers of the peers against ours,
and times all of them in one run, so that each figure is a ratio.
"""

import argparse
import json
import os
import subprocess
import sys

parser = argparse.ArgumentParser()
parser.add_argument("binaries")
parser.add_argument("shared")
parser.add_argument("work")
parser.add_argument("--sessions", type=int, default=10_000)
parser.add_argument("--runs", type=int, default=5)
options = parser.parse_args()

WERKSTATT = os.path.join(options.binaries, "werkstatt")
NEWLINES = os.path.join(options.binaries, "NewlinePeer")
CACHE = os.path.join(options.work, "cache")
TIMES = os.path.join(options.work, "times.jsonl")


def bench(name):
    return os.path.join(options.shared, name)


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def archive(sessions):
    """The folder with so many plain sessions, made where it is missing."""
    folder = os.path.join(options.work, f"plain-{sessions}")
    done = folder + ".done"
    if not os.path.exists(done):
        output(
            sys.executable, bench("corpus.py"), "--plain",
            "--sessions", str(sessions), "--out", folder)
        open(done, "w").close()
    return folder


def ours(folder, *more):
    return (WERKSTATT, "aggregate", "--format", "json", *more, folder)


def reference(folder):
    return (
        sys.executable, bench("reference.py"), folder,
        "--lib", "msgspec", "--jobs", "2")


def duckdb(folder):
    return (sys.executable, bench("duckdb_peer.py"), folder, "--threads", "2")


def check_answers(folder):
    """All three say the same, as far as each of them says it."""
    found = json.loads(output(*ours(folder, "--no-cache")))
    for peer in (reference(folder), duckdb(folder)):
        for name, expected in json.loads(output(*peer)).items():
            given = found[name]
            if isinstance(expected, list) and expected:
                members = expected[0].keys() - {"session"}
                cut = [{m: row.get(m) for m in members} for row in given]
                if name != "top":
                    cut = [row for row in cut if any(
                        value for value in row.values()
                        if isinstance(value, int))]
                given, expected = cut, [
                    {m: row[m] for m in members} for row in expected]
            if given != expected:
                sys.exit(f"{peer[1]}: {name} is {expected}, ours {given}")


def time_of(label, command, folder):
    """Median seconds and peak memory in MB of a command."""
    output(
        sys.executable, bench("bench.py"), "-n", str(options.runs), "-l", label,
        "-b", folder, "--patience", "20", "--json", TIMES, "--", *command)
    with open(TIMES) as times:
        last = json.loads(times.readlines()[-1])
    print(
        f"{label:44}{last['wall_median_s']:8.3f} s {last['mb_per_s']:7.0f} MB/s"
        f" {last['peak_rss_mb']:6.0f} MB   others used"
        f" {last['noise_cores']:.2f} cores", flush=True)
    return last


def with_one_changed(folder):
    """The command behind which one of the logs has just been written to."""
    log = os.path.join(folder, "s000500.jsonl")
    words = " ".join(f"'{word}'" for word in ours(folder))
    return ("sh", "-c", f"touch '{log}' && exec {words}")


def main():
    os.makedirs(options.work, exist_ok=True)
    os.environ["XDG_CACHE_HOME"] = CACHE
    few = archive(options.sessions // 10)
    many = archive(options.sessions)
    check_answers(few)
    cold = time_of("werkstatt aggregate", ours(many, "--no-cache"), many)
    counted = time_of("line ends counted", (NEWLINES, many, "2"), many)
    proven = time_of("the same with --verify", ours(many, "--verify"), many)
    tenth = time_of(
        f"of {options.sessions // 10} sessions", ours(few, "--no-cache"), few)
    output(*ours(many))
    warm = time_of("warm, one log changed", with_one_changed(many), many)
    python = time_of("Python with msgspec, 2 processes", reference(many), many)
    duck = time_of("DuckDB, 2 threads", duckdb(many), many)

    def ratio(label, value, bar):
        print(f"{label:44}{value:8.2f}   {bar}")

    def speed(time):
        return time["mb_per_s"]

    print()
    ratio("times as fast as DuckDB", speed(cold) / speed(duck), "at least 10")
    ratio(
        "times as fast as msgspec", speed(cold) / speed(python), "at least 10")
    ratio(
        "as fast as line ends are counted", speed(cold) / speed(counted),
        "at least 0.33")
    ratio(
        "warm, times as fast as cold",
        cold["wall_median_s"] / warm["wall_median_s"], "at least 10")
    ratio(
        "time per byte beside a tenth of the logs",
        speed(tenth) / speed(cold), "at most 1.2")
    ratio("peak memory, MB", cold["peak_rss_mb"], "at most 128")
    ratio(
        "peak memory beside a tenth of the logs, MB",
        cold["peak_rss_mb"] - tenth["peak_rss_mb"], "")
    ratio(
        "proven, million lines a second",
        int(output(NEWLINES, many, "2")) / proven["wall_median_s"] / 1e6, "")


main()
