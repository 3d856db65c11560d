"""Logs that need a second look, made of sound ones.

    make_trouble.py FOLDER_OF_SOUND_LOGS NEW_FOLDER
"""

import gzip
import os
import sys

source, target = sys.argv[1:]
names = sorted(name for name in os.listdir(source) if name.endswith(".jsonl"))
logs = []
for name in names[:14]:
    with open(os.path.join(source, name), "rb") as file:
        logs.append(file.read())
os.makedirs(os.path.join(target, "below", "deeper"))


def write(name, content):
    with open(os.path.join(target, name), "wb") as file:
        file.write(content)


def first_lines(log, count):
    return b"\n".join(log.split(b"\n")[:count]) + b"\n"


write("sound.jsonl", logs[0])
write("below/sound.jsonl", logs[1])
write("packed.jsonl.gz", gzip.compress(logs[2]))
# A copy at an earlier stage, of a log that is whole.
write("whole.jsonl", logs[3])
write("below/earlier.jsonl", first_lines(logs[3], 200))
# The same, torn; the whole one is beyond doubt.
write("whole-too.jsonl", logs[4])
write("below/torn.jsonl", logs[4][:len(logs[4]) // 2])
# Two courses of one session.
write("below/one-course.jsonl", first_lines(logs[5], 300))
lines = logs[5].split(b"\n")[:320]
lines[299] = lines[299].replace(b"sen", b"xen")
write("below/deeper/other-course.jsonl", b"\n".join(lines) + b"\n")
write("changed-text.jsonl", logs[6].replace(b'"text":"', b'"text":"X', 1))
write("not-utf8.jsonl", logs[7] + b"\xff\n")
write("empty.jsonl", b"")
write("no-log.jsonl", b'{"x":1}\n')
write("cut-gzip.jsonl.gz", gzip.compress(logs[8])[:-20])
write("blank.jsonl", logs[9].replace(b'{"seq":7,', b'{ "seq":7,', 1))
write("gap.jsonl", logs[10].replace(b'{"seq":9,', b'{"seq":8,', 1))
write("twice.jsonl", logs[11].replace(b'"seat":', b'"seat":"a","seat":', 1))
write("unknown.jsonl", logs[12].replace(
    b'"type":"note.added"', b'"type":"mote.added"', 1))
write("backwards.jsonl", logs[13].replace(b'"at":"20', b'"at":"19', 2))
# Names that have a meaning in addresses and patterns.
for number, name in enumerate(("ä b%20[1]{x}+?", "c%2F[1]{x}*#~")):
    log = logs[number].replace(b"4000-8000", b"4000-9000")
    write(f"below/{name}.jsonl", log if number == 0 else log[:-2] + b"\n")
os.makedirs(os.path.join(target, ".hidden"))
write(".hidden/log.jsonl", b"hidden")
write("other.txt", b"no log")
