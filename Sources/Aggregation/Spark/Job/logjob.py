"""The job: reads each log on a worker, and adds up what is beyond doubt."""

import os
import re
import stat
import zlib
from urllib.parse import unquote

from logchain import events_of
from logfigures import Figures
from logfold import Session
from logline import Doubt, need

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


def answer_to(context, request, copies):
    """The figures, and the logs in doubt with where they can be read.

    Copies of those that are not on this machine begin with `copies`.
    """
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
            [path, fetched(context, path, f"{copies}.{number:09}")]
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
