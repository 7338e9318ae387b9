#!/usr/bin/env python3
"""Measures the archive beside what it stands on: SQLite's FTS5, its shell, and sha512sum.

    python3 Benchmarks/archive.py --quorate .build/release/quorate
    python3 Benchmarks/archive.py --only ingest,search,verify,bulk

Python's standard library, the sqlite3 shell, and coreutils.
"""

import argparse
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import bags
from measure import Cost, Failed, OverLimit, Pipeline, cost, peak_apart
from report import machine

ITEMS, EACH, LENGTH = (25_000, 50_000, 100_000), 100, 500
SIZES = (512 << 20, 1 << 30, 2 << 30)
MEETINGS = (1_000, 5_000, 10_000)

# The targets.
LEAST_INGEST = 0.6
MOST_SEARCH = 1.5
MOST_VERIFY = 1.2
MOST_MEMORY = 1.1

COLUMNS = "words, title, kind UNINDEXED, number UNINDEXED, page UNINDEXED, sequence UNINDEXED"
TOKENIZER = "unicode61 remove_diacritics 2"
SEARCH = (
    "SELECT bags.bag, bags.identifier, bags.body, bags.date, public_pages.kind, number, public_pages.title, page, "
    "snippet(public_pages, 0, '[', ']', '…', 24) FROM public_pages "
    "JOIN bags ON bags.sequence = public_pages.sequence WHERE public_pages MATCH '{}' ORDER BY rank LIMIT 20"
)


@dataclass
class Bench:
    program: str
    scratch: Path
    runs: int
    limit: float
    met: bool = True

    def archive(self, name: str) -> Path:
        return self.scratch / name

    def command(self, *words: str) -> list[Pipeline]:
        return [Pipeline(((self.program, "archive", *words),))]

    def cost(self, pipelines: list[Pipeline]) -> Cost:
        return cost(pipelines, self.scratch / "run", self.limit)

    def peak(self, pipelines: list[Pipeline]) -> int:
        return peak_apart(pipelines, self.scratch / "run", self.limit)

    def judge(self, name: str, value: float, target: str, met: bool) -> None:
        self.met = self.met and met
        print(f"{name:62} {value:7.2f}   {target:8} {'met' if met else 'MISSED'}")

    def judge_memory(self, name: str, peaks: list[int]) -> None:
        told = " / ".join(f"{peak / 1e6:.1f}" for peak in peaks)
        ratio = peaks[-1] / peaks[0]
        self.judge(f"{name}, peak MB {told}", ratio, f"<= {MOST_MEMORY:g}", ratio <= MOST_MEMORY)


# --- ingest ---------------------------------------------------------------------------------------


def bare(rows: Path, made: Path, tuned: bool) -> tuple[float, float]:
    """Seconds of processor and of the clock in which FTS5 alone takes the rows in one transaction."""
    for end in ("", "-journal", "-wal"):
        Path(f"{made}{end}").unlink(missing_ok=True)
    with sqlite3.connect(f"file:{rows}?immutable=1", uri=True) as given:
        taken = given.execute("SELECT words, title, kind, number, page, sequence FROM public_pages").fetchall()
    database = sqlite3.connect(made, isolation_level=None)
    if tuned:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")
    database.execute(f"CREATE VIRTUAL TABLE pages USING fts5({COLUMNS}, tokenize = '{TOKENIZER}')")
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    database.execute("BEGIN")
    database.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?)", taken)
    database.execute("COMMIT")
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF)
    database.close()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def peer_cost(bench: Bench, rows: Path, tuned: bool) -> tuple[float, float]:
    """The same in a process of its own, so that this one stays small."""
    command = [sys.executable, __file__, "--bare", str(rows), str(bench.scratch / "bare.sqlite"), str(int(tuned))]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


def ingest(bench: Bench) -> None:
    largest = bench.archive(f"items-{ITEMS[-1]}")
    rebuild = bench.command("rebuild", "--archive", str(largest))
    bench.cost(rebuild)
    ours: list[Cost] = []
    theirs: dict[bool, list[tuple[float, float]]] = {False: [], True: []}
    for _ in range(bench.runs):
        ours.append(bench.cost(rebuild))
        for tuned, taken in theirs.items():
            taken.append(peer_cost(bench, largest / "catalogue.sqlite", tuned))
    print(f"\ningest of {ITEMS[-1]} items of {LENGTH} bytes, items a second by CPU and by the clock")
    def line(name: str, cpu: float, wall: float) -> None:
        print(f"  {name:58} {ITEMS[-1] / cpu:9.0f} {ITEMS[-1] / wall:9.0f}")
    cpu, wall = median(one.cpu for one in ours), median(one.wall for one in ours)
    line("quorate archive rebuild, the whole command", cpu, wall)
    best_cpu, best_wall = float("inf"), float("inf")
    for tuned, taken in theirs.items():
        name = "bare FTS5, no journal, no sync, 64 MB of cache" if tuned else "bare FTS5, as SQLite comes"
        their_cpu, their_wall = (median(one[at] for one in taken) for at in (0, 1))
        line(name, their_cpu, their_wall)
        best_cpu, best_wall = min(best_cpu, their_cpu), min(best_wall, their_wall)
    for name, ratio in (("CPU", best_cpu / cpu), ("clock", best_wall / wall)):
        bench.judge(f"ingest against the faster bare FTS5, {name}", ratio, f">= {LEAST_INGEST:g}", ratio >= LEAST_INGEST)
    size = lambda path: path.stat().st_size / 1e6
    print(f"  catalogue {size(largest / 'catalogue.sqlite'):.0f} MB, bare {size(bench.scratch / 'bare.sqlite'):.0f} MB")
    bench.judge_memory(
        f"  rebuild of {' / '.join(f'{items:,}' for items in ITEMS)}",
        [bench.peak(bench.command("rebuild", "--archive", str(bench.archive(f"items-{items}")))) for items in ITEMS],
    )


# --- search ---------------------------------------------------------------------------------------


def search(bench: Bench) -> None:
    known = bags.words()
    asked = {"common": known[8:11], "usual": known[100:103], "rare": [known[9], known[2000], known[30]]}
    largest = bench.archive(f"items-{ITEMS[-1]}")
    print(f"\nsearch of {ITEMS[-1]} pages for three words, whole processes, milliseconds of CPU and of the clock")
    for name, three in asked.items():
        match = " ".join(f'"{word}"' for word in three)
        ours = bench.command("search", *three, "--archive", str(largest))
        shell = [Pipeline((("sqlite3", str(largest / "catalogue.sqlite"), SEARCH.format(match)),))]
        with sqlite3.connect(f"file:{largest / 'catalogue.sqlite'}?immutable=1", uri=True) as database:
            count = database.execute("SELECT count(*) FROM public_pages WHERE public_pages MATCH ?", [match]).fetchone()[0]
        taken: list[tuple[Cost, Cost]] = []
        for _ in range(4 * bench.runs + 1):
            taken.append((bench.cost(ours), bench.cost(shell)))
        taken = taken[1:]
        medians = [
            [median(getattr(pair[side], what) for pair in taken) for what in ("cpu", "wall")] for side in (0, 1)
        ]
        for program, (cpu, wall) in zip(("quorate archive search", "sqlite3"), medians):
            print(f"  {f'{program}: {name} words, {count} pages':58} {cpu * 1e3:9.1f} {wall * 1e3:9.1f}")
        for at, what in enumerate(("CPU", "clock")):
            ratio = medians[0][at] / medians[1][at]
            bench.judge(f"search against the shell, {name} words, {what}", ratio, f"<= {MOST_SEARCH:g}", ratio <= MOST_SEARCH)
    bench.judge_memory(
        f"  search of {' / '.join(f'{items:,}' for items in ITEMS)}",
        [
            bench.peak(bench.command("search", *asked["usual"], "--archive", str(bench.archive(f"items-{items}"))))
            for items in ITEMS
        ],
    )


# --- verify ---------------------------------------------------------------------------------------


def verify(bench: Bench) -> None:
    peaks = []
    for size in SIZES:
        made = bench.archive(f"bytes-{size}")
        bags.archive_of_bytes(made, size)
        bench.cost(bench.command("rebuild", "--archive", str(made)))
        command = bench.command("verify", "--archive", str(made))
        peaks.append(bench.peak(command))
        if size == SIZES[-1]:
            files = sorted(path for path in (made / "bags").rglob("*") if path.is_file())
            listed = bench.scratch / "files"
            listed.write_bytes(b"".join(bytes(path) + b"\0" for path in files))
            peers = [
                [Pipeline((("xargs", "-0", "-a", str(listed), "-P2", f"-n{each}", "sha512sum"),))] for each in (32, 256)
            ]
            ours: list[Cost] = []
            theirs: list[list[Cost]] = [[] for _ in peers]
            for turn in range(bench.runs + 1):
                pair = bench.cost(command), [bench.cost(peer) for peer in peers]
                if turn > 0:
                    ours.append(pair[0])
                    for taken, one in zip(theirs, pair[1]):
                        taken.append(one)
        shutil.rmtree(made)
    print(f"\nverify of {SIZES[-1] / 2**30:g} GB in {len(files)} files, seconds of CPU and of the clock")
    cpu, wall = median(one.cpu for one in ours), median(one.wall for one in ours)
    print(f"  {'quorate archive verify':58} {cpu:9.2f} {wall:9.2f}")
    best_cpu, best_wall = (min(median(getattr(one, what) for one in taken) for taken in theirs) for what in ("cpu", "wall"))
    print(f"  {'xargs -P2 sha512sum':58} {best_cpu:9.2f} {best_wall:9.2f}")
    bench.judge("verify against sha512sum on two cores, clock", wall / best_wall, f"<= {MOST_VERIFY:g}", wall / best_wall <= MOST_VERIFY)
    bench.judge_memory(f"  verify of {' / '.join(f'{size / 2**30:g}' for size in SIZES)} GB", peaks)


# --- bulk -----------------------------------------------------------------------------------------


def bulk(bench: Bench) -> None:
    print("\narchive add of an authority's meetings, each of two items")
    print(f"{'meetings':>10} {'seconds':>9} {'a second':>9} {'again, s':>9} {'peak MB':>9} {'again, MB':>9}")
    peaks, rates = [], []
    for count in MEETINGS:
        place, made = bench.scratch / f"authority-{count}" / "northshire", bench.archive(f"bulk-{count}")
        bags.authority(place, count)
        command = bench.command("add", str(place), "--archive", str(made), "--today", bags.SEALED)
        first = bench.cost(command)
        again = bench.cost(command)
        shutil.rmtree(made)
        peak = bench.peak(command)
        peak_again = bench.peak(command)
        peaks.append(peak)
        rates.append(count / first.cpu)
        print(
            f"{count:10} {first.wall:9.1f} {count / first.wall:9.1f} {again.wall:9.2f} {peak / 1e6:9.1f} {peak_again / 1e6:9.1f}"
        )
        shutil.rmtree(made)
        shutil.rmtree(place)
    bench.judge("CPU of a meeting, the most against the fewest", rates[0] / rates[-1], "<= 1.25", rates[0] / rates[-1] <= 1.25)
    bench.judge_memory("  add", peaks)


PARTS = {"ingest": ingest, "search": search, "verify": verify, "bulk": bulk}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--quorate", default=".build/release/quorate", metavar="PATH", help="the program to measure")
    add("--only", default="ingest,search,verify", metavar="PARTS", help="of ingest, search, verify, bulk")
    add("--runs", type=int, default=5)
    add("--limit", type=float, default=900, metavar="SECONDS", help="give a run no longer than this")
    add("--strict", action="store_true", help="exit with 1 when a target is missed")
    add("--scratch", type=Path, metavar="DIR", help="where to make the archives: four gigabytes")
    add("--bare", nargs=3, metavar=("ROWS", "MADE", "TUNED"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.runs < 1 or not set(options.only.split(",")) <= PARTS.keys():
        parser.error("there are no such parts, or not so many runs")
    return options


def main() -> int:
    options = arguments()
    if options.bare:
        print(*bare(Path(options.bare[0]), Path(options.bare[1]), options.bare[2] == "1"))
        return 0
    program = shutil.which(options.quorate)
    if program is None:
        print(f"archive.py: there is no program '{options.quorate}'; `make build` makes it", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="quorate-bench-", dir=options.scratch) as scratch:
        bench = Bench(os.path.abspath(program), Path(scratch), options.runs, options.limit)
        parts = options.only.split(",")
        try:
            print(f"load: {machine()['load']}")
            if {"ingest", "search"} & set(parts):
                for items in ITEMS:
                    bags.archive_of_items(bench.archive(f"items-{items}"), items, EACH, LENGTH)
                    bench.cost(bench.command("rebuild", "--archive", str(bench.archive(f"items-{items}"))))
            for part in parts:
                PARTS[part](bench)
            print(f"load: {machine()['load']}")
        except (Failed, OSError, subprocess.CalledProcessError) as trouble:
            print(f"archive.py: {trouble}", file=sys.stderr)
            return 1
        except OverLimit:
            print(f"archive.py: a run took over {options.limit:g} s", file=sys.stderr)
            return 1
    return 1 if options.strict and not bench.met else 0


if __name__ == "__main__":
    sys.exit(main())
