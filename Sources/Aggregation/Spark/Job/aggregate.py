"""The figures of an archive of session logs, on Apache Spark.

    spark-submit aggregate.py REQUEST ANSWER

REQUEST is a JSON file: files (which all workers see), urls (files or folders of
any kind that Spark reads), top, since, until, verify, doubted (sessions).
ANSWER gets the figures of all logs that are beyond doubt, and the paths of the
others: those are for werkstatt itself to judge, so that what is wrong with a
log is said in one place. A log is in doubt as soon as anything in it is not
just as the program writes it, or its session is in another log as well.
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = (
    "logchain", "logfigures", "logfold", "logforms", "logjob", "logline",
    "logmembers")


def main(request_path, answer_path):
    from pyspark import SparkContext

    with open(request_path, encoding="utf-8") as file:
        request = json.load(file)
    # Workers get the modules, and know them by their names.
    context = SparkContext(
        appName="werkstatt aggregate",
        pyFiles=[os.path.join(HERE, name + ".py") for name in MODULES])
    context.setLogLevel("ERROR")
    import logjob

    answer = logjob.answer_to(context, request, answer_path)
    with open(answer_path, "w", encoding="utf-8") as file:
        json.dump(answer, file, ensure_ascii=False)
    context.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
