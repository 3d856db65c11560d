# What CI runs, a person runs. Each step alone: deps, build, lint, imports, test.

.PHONY: run test torture fuzz bench archive-bench spark-test learning deps build oracle sample install lint imports \
	format clean

PREFIX ?= /usr/local
RELEASE := -c release --static-swift-stdlib
BINARY = $$(swift build $(RELEASE) --show-bin-path)/werkstatt

# Opens the demo workshop; where there is no terminal, shows it as text.
run: build
	@$(BINARY) demo

# All tests: the modules', then the stories that drive the release program.
# Where pabutools can't be had, what it is asked for is skipped and named.
test: build
	@tools/install-oracle || true
	swift build --build-tests
	WERKSTATT=$(BINARY) swift test --skip-build

# The same tests, those of races, crashes and chance many times over; then
# made-up bytes for all that reads.
torture: build
	swift build --build-tests
	TORTURE=1 WERKSTATT=$(BINARY) swift test --skip-build
	$(MAKE) fuzz

# libFuzzer makes up lines, logs, tables, templates and keys, so many seconds
# each. What a crash leaves, and what is found, is in .build-fuzz.
SECONDS_EACH ?= 600
fuzz: deps
	tools/fuzz $(SECONDS_EACH)

# How long people wait in a large room, each figure beside its bar.
bench: deps
	swift build $(RELEASE) --product VoteBench
	@$$(swift build $(RELEASE) --show-bin-path)/VoteBench
	swift build $(RELEASE) --product LogBench
	@$$(swift build $(RELEASE) --show-bin-path)/LogBench \
		Sessions/klimawerkstatt.jsonl
	$(MAKE) archive-bench

# Figures of 10,000 sessions beside DuckDB and Python; makes 2 GB in
# .build-bench, once.
SESSIONS ?= 10000
archive-bench: build
	swift build $(RELEASE) --product NewlinePeer
	@test -x .venv/bench/bin/pip || python3 -m venv .venv/bench
	@.venv/bench/bin/pip install -q duckdb==2.0.1 msgspec==0.22.0
	@.venv/bench/bin/python Benchmarks/ArchiveBench/archive.py \
		$$(swift build $(RELEASE) --show-bin-path) ../shared/bench \
		.build-bench --sessions $(SESSIONS)

# The figures of Spark beside ours, on a master and two workers of its own;
# skipped, and said so, where Java or Spark can't be had.
spark-test: build
	swift build --build-tests
	rm -rf .build-bench/random && mkdir -p .build-bench/random
	RANDOM_LOGS=$$PWD/.build-bench/random swift test --skip-build \
		--filter writeForOthers
	tools/spark-test $(BINARY) .build-bench/random

# Proposals beside scikit-learn on the same splits of real ideas.
learning: deps
	swift build $(RELEASE) --product GroupingBench
	@test -x .venv/learning/bin/pip || python3 -m venv .venv/learning
	@.venv/learning/bin/pip install -q scikit-learn==1.9.1
	@.venv/learning/bin/python Benchmarks/GroupingBench/learning.py \
		$$(swift build $(RELEASE) --show-bin-path)/GroupingBench \
		../shared/data/ideas

deps:
	@tools/install-dependencies

build: deps
	swift build $(RELEASE)

# pabutools, another implementation of the shortlists' rules, to hold ours
# against.
oracle:
	@tools/install-oracle

# Makes the workshop in Sessions/ anew from the files beside it.
sample: build
	tools/make-sample $(BINARY)

install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/werkstatt

# The rules of .swift-format, and who may import whom.
lint:
	swift format lint --strict --recursive --parallel Package.swift Benchmarks Sources Tests

imports: deps
	swift build --explicit-target-dependency-import-check error

format:
	swift format --in-place --recursive --parallel Package.swift Benchmarks Sources Tests

clean:
	swift package clean
