"""As much of Spark as the job asks for, in one process and without Java.

So that each run of the tests can hold the job's figures against the built-in
engine's; that Spark itself gives the same is for tools/spark-test to see.
"""

import copy


class StorageLevel:
    DISK_ONLY = None


class Conf:
    def set(self, name, value):
        pass


class Java:
    def hadoopConfiguration(self):
        return Conf()


class SparkContext:
    defaultParallelism = 2

    def __init__(self, appName, pyFiles):
        self._jsc = Java()

    def setLogLevel(self, level):
        pass

    def parallelize(self, items, parts):
        return Rows(list(items))

    def stop(self):
        pass


class Rows:
    def __init__(self, rows):
        self.rows = rows

    def map(self, change):
        return Rows([change(row) for row in self.rows])

    def filter(self, holds):
        return Rows([row for row in self.rows if holds(row)])

    def keys(self):
        return Rows([key for key, _ in self.rows])

    def persist(self, level):
        return self

    def collect(self):
        return self.rows

    def reduceByKey(self, add):
        sums = {}
        for key, value in self.rows:
            sums[key] = add(sums[key], value) if key in sums else value
        return Rows(list(sums.items()))

    def treeAggregate(self, zero, add, merge):
        halves = []
        for start in range(2):
            sum = copy.deepcopy(zero)
            for row in self.rows[start::2]:
                sum = add(sum, row)
            halves.append(sum)
        return merge(*halves)
