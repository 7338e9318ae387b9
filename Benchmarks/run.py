#!/usr/bin/env python3
"""Measures Quorate against its peers and against the limit of its job, all in one run.

README.md beside this file says what is measured and how to read it. Python's standard library only.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from generate import MEETING, PACK, Unsuitable, generate
from measure import Failed, OverLimit, cost, peak_apart
from report import Measured, as_json, findings, machine, table
from tools import (
    ASCIIDOCTOR, HUNDRED, LIMIT, OTHERS, PANDOC, SMALL, TEN,
    Input, Tool, convert, install, missing_programs, quorate, start_up,
)  # fmt: skip

# How often a tool runs on each size, and how often a quick one does.
RUNS = {SMALL: (15, 45), TEN: (5, 15), HUNDRED: (3, 9)}
QUICK_RUNS = {SMALL: (3, 9), TEN: (1, 3), HUNDRED: (1, 2)}

Job = tuple[Tool, Input, Measured, int]


def main() -> int:
    options = arguments()
    program = shutil.which(options.quorate)
    if program is None and not options.peers_only:
        print(
            f"run.py: there is no program '{options.quorate}'; `make build` makes it, "
            "--quorate PATH names another, --peers-only measures without it",
            file=sys.stderr,
        )
        return 1
    program = None if options.peers_only else os.path.abspath(program)

    if not options.no_install and (missing := missing_programs()):
        install(missing)
    missing = missing_programs()
    with tempfile.TemporaryDirectory(prefix="quorate-bench-", dir=options.scratch) as scratch:
        try:
            facts = machine()
            jobs = prepare(options, program, missing, Path(scratch))
            measure_in_turn(jobs, options.limit)
            measure_small_peaks(jobs, options.limit)
            facts["load after"] = machine()["load"]
        except (Failed, Unsuitable) as trouble:
            print(f"run.py: {trouble}", file=sys.stderr)
            return 1
        except OverLimit:
            print(f"run.py: a first run took over {options.limit:g} s", file=sys.stderr)
            return 1
        measured = sorted((job[2] for job in jobs), key=lambda one: one.sample.copies)
        found = findings(measured)
        if options.json:
            text = json.dumps(as_json(measured, found, facts, missing), indent=2, ensure_ascii=False)
            options.json.write_text(text + "\n", encoding="utf-8")
    present(measured, found, facts, missing)
    return 1 if options.strict and not all(one.met for one in found) else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--quorate", default=".build/release/quorate", metavar="PATH", help="the program to measure")
    add("--peers-only", action="store_true", help="measure without Quorate; xmllint reads pandoc's DocBook")
    add("--quick", action="store_true", help="few runs, and no peers on the ×100 pack")
    add("--json", type=Path, metavar="FILE", help="write every run and figure to FILE")
    add("--strict", action="store_true", help="exit with 1 when a target is missed")
    add("--limit", type=float, default=300, metavar="SECONDS", help="give a run no longer than this")
    add("--no-install", action="store_true", help="do not ask apt-get for missing peers")
    add("--pack", type=Path, default=PACK, help="the workspace to measure on")
    add("--meeting", default=MEETING, help="the name of its meeting's folder")
    add("--scratch", type=Path, metavar="DIR", help="where to make the enlarged packs")
    return parser.parse_args()


def prepare(
    options: argparse.Namespace, program: str | None, missing: list[str], scratch: Path
) -> list[Job]:
    """Makes the inputs of every size and lists the work."""
    runs = QUICK_RUNS if options.quick else RUNS
    own = [start_up(program), quorate(program)] if program else []
    jobs: list[Job] = []
    for copies in runs:
        say(f"making the input ×{copies}")
        folder = scratch / str(copies)
        sample = generate(copies, folder, options.pack.resolve(), options.meeting)
        docbook, asciidoc = folder / "pack.xml", folder / "pack.adoc"
        given = Input(sample, docbook, asciidoc, scratch / "run")
        if program:
            build_docbook(quorate(program), given, options.limit)
        elif "pandoc" not in missing:
            convert("docbook5", sample, docbook)
        if copies in ASCIIDOCTOR.sizes and "pandoc" not in missing:
            convert("asciidoc", sample, asciidoc)
        for tool in (*own, *OTHERS):
            if copies not in tool.sizes or (options.quick and copies == HUNDRED and not tool.often):
                continue
            one = Measured(tool.name, sample, tool.steps)
            if absent := [name for name in tool.programs if name in missing]:
                one.trouble = f"not measured: {', '.join(absent)} missing"
            elif tool is LIMIT and not docbook.exists():
                one.trouble = "not measured: no DocBook without quorate and pandoc"
            jobs.append((tool, given, one, runs[copies][tool.often]))
    return jobs


def build_docbook(tool: Tool, given: Input, limit: float) -> None:
    """Builds the pack once, sees that both outputs are there and keeps the DocBook for xmllint."""
    cost(tool.pipelines(given), given.folder, limit)
    for name in ("pack.xml", "pack.txt"):
        if not any(file.stat().st_size > 0 for file in given.folder.rglob(name)):
            raise Failed(f"{' '.join(tool.pipelines(given)[0].commands[0])}\n  wrote no {name}")
    shutil.copy(next(given.folder.rglob("pack.xml")), given.docbook)


def measure_in_turn(jobs: list[Job], limit: float) -> None:
    """Runs all jobs in rounds, each spread evenly over them, the order turned on by one each round.

    A load on the machine that comes and goes thus hits every tool alike.
    """
    rounds = max(runs for *_, runs in jobs)
    for turn in range(rounds):
        due = [job for job in jobs if (turn + 1) * job[3] // rounds > turn * job[3] // rounds]
        due = due[turn % len(due) :] + due[: turn % len(due)]
        say(f"round {turn + 1} of {rounds}")
        for tool, given, measured, _ in due:
            if measured.trouble:
                continue
            try:
                measured.costs.append(cost(tool.pipelines(given), given.folder, limit))
            except OverLimit:
                measured.trouble = f"over {limit:g} s"
            except Failed as failure:
                measured.trouble = "failed"
                print(f"run.py: {failure}", file=sys.stderr)
    say("")


def measure_small_peaks(jobs: list[Job], limit: float) -> None:
    """Asks programs smaller than this one for their memory once more, in a way that shows it."""
    for tool, given, measured, _ in jobs:
        if any(one.peak is None for one in measured.costs):
            measured.small_peak = peak_apart(tool.pipelines(given), given.folder, limit)


def present(measured: list[Measured], found: list, facts: dict[str, str], missing: list[str]) -> None:
    for name, fact in facts.items():
        print(f"{name + ':':12} {fact}")
    for sample in dict.fromkeys(one.sample for one in measured):
        print(f"{sample.name + ':':12} {sample.source_bytes} bytes of source")
    if missing:
        print(f"missing:     {', '.join(missing)}")
    print("\n" + table(measured))
    if found:
        print("\n" + "\n".join(map(str, found)))


def say(words: str) -> None:
    """Progress, on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r\033[K{words}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
