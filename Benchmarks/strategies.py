#!/usr/bin/env python3
"""Makes strategies of growing size, and measures how long `quorate` takes to print papers from them.

    FOLDER/strategies/plan/         strategy.yaml, priorities.yaml or indicators.yaml
    FOLDER/meetings/2023-11-16-board/   an agenda with one paper, which prints `progress` or `scorecard`

The largest: a progress report of 5,000 actions, a scorecard of 10,000 indicators. The same numbers give the
same bytes, and nothing in them is at fault. Python's standard library.
"""

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Callable

from measure import Cost, Failed, OverLimit, Pipeline, cost
from report import machine

# How many rows; each size is double the one before.
PROGRESS = (625, 1250, 2500, 5000)
SCORECARD = (1250, 2500, 5000, 10000)
MEETING = "meetings/2023-11-16-board"
TODAY = "2023-11-10"

# The CPU of the rows of the upper half against those of the lower: 1 is linear, 2 the square.
MOST_OF_LINEAR = 1.25


@dataclass(frozen=True)
class Paper:
    name: str
    layout: str
    sizes: tuple[int, ...]
    # The file of the strategy, and its text for so many rows.
    file: str
    text: Callable[[int], str]


# --- the workspace ------------------------------------------------------------------------------


def generate(folder: Path, paper: Paper, rows: int) -> None:
    """Writes the workspace into `folder`, which must not exist yet."""
    item = folder / MEETING / "item-1-paper"
    for at in (item, folder / "strategies" / "plan", folder / "boards" / "board"):
        at.mkdir(parents=True)
    write(folder / "authority.yaml", "name: Northshire Council\nhouse: standard\n")
    write(
        folder / "people.yaml",
        "people:\n" + "".join(f"  - {{ id: person-{n}, name: Given Family {n} }}\n" for n in range(50)),
    )
    write(folder / "boards" / "board" / "board.yaml", "name: Board\nkind: partnership board\n")
    write(folder / "strategies" / "plan" / "strategy.yaml", "title: The plan\nreported: 2023-11\n")
    write(folder / "strategies" / "plan" / paper.file, paper.text(rows))
    write(
        folder / MEETING / "agenda.yaml",
        "board: board\ndate: 2023-11-16\nstart: '10:00'\nvenue: Council Chamber\npublished: 2023-11-08\n"
        "items:\n  - { title: The plan, lead: person-1, purpose: information, papers: item-1-paper }\n",
    )
    write(
        item / "report.md",
        "---\ntitle: The plan\nauthor: person-1\n---\n# Summary\n\nAll of it.\n\n# Background\n\n"
        f"```strategy\nprint: {paper.layout}\n```\n",
    )


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def progress(rows: int) -> str:
    """Ten actions to an aim, five aims to a priority; two in three owners and updates are as above."""
    lines = ["priorities:"]
    for row in range(rows):
        if row % 50 == 0:
            number = row // 50 + 1
            lines += [f"  - id: priority-{number}", f"    title: Priority of service {number}", "    aims:"]
        if row % 10 == 0:
            number = row // 10 + 1
            lines += [
                f"      - id: aim-{number}",
                f"        title: Better outcomes for those whom service {number} serves",
                "        actions:",
            ]
        lines += [
            f"          - id: action-{row + 1}",
            f"            title: Review how well service {row + 1} reaches those who need it",
            f"            due: {2022 + row % 4}-{row % 12 + 1:02}",
        ]
        if row % 10 % 3:
            lines += ["            owner: as above", "            update: as above"]
        else:
            lines += [
                f"            owner: person-{row % 50}",
                "            update: |",
                f"              The work of service {row + 1} has begun, and its first findings were shared.",
                "",
                "              - Staff were trained.",
                "              - A second round follows in spring.",
            ]
        if row % 5 == 0:
            lines.append(f"            done: 2023-{row % 10 + 1:02}")
    return "\n".join(lines) + "\n"


def scorecard(rows: int) -> str:
    """An earlier value each, to draw a trend of; every fourth area is written, the others are as above.

    With a longer series ten thousand of them are more than one file may hold.
    """
    lines = ["first is: worst", "indicators:"]
    for row in range(rows):
        lines += [
            f"  - id: indicator-{row + 1}",
            f"    area: {f'Life stage {row // 4 + 1}' if row % 4 == 0 else 'as above'}",
            f"    measure: Admissions of residents of ward {row + 1}",
            "    unit: per 100,000",
            "    period: 2021/22",
            f"    local: {300 + row % 97}.{row % 10}",
            f"    national: {300 + row % 89}.{row % 7}",
            f"    rank: {row % 12 + 1} of 12",
            "    polarity: lower",
            f"    series: [ {{ period: 2020/21, local: {300 + row * 7 % 97}.{row % 8} }} ]",
        ]
    return "\n".join(lines) + "\n"


PAPERS = (
    Paper("progress report, actions", "progress", PROGRESS, "priorities.yaml", progress),
    Paper("scorecard, indicators", "scorecard", SCORECARD, "indicators.yaml", scorecard),
)


# --- measuring ----------------------------------------------------------------------------------


def measure(
    program: str, scratch: Path, runs: int, limit: float
) -> dict[tuple[Paper, int], dict[str, list[Cost]]]:
    """The costs of every run by paper and rows: of the check alone and of the build of both editions."""
    costs: dict[tuple[Paper, int], dict[str, list[Cost]]] = {}
    pipelines = {}
    for paper in PAPERS:
        for rows in paper.sizes:
            folder = scratch / f"{paper.layout}-{rows}"
            generate(folder, paper, rows)
            place = str(folder / MEETING)
            pipelines[paper, rows] = {
                "check": Pipeline(((program, "check", str(folder), "--today", TODAY),)),
                "build": Pipeline(
                    ((program, "build", place, "--today", TODAY, "--output", str(folder / "out")),)
                ),
            }
            costs[paper, rows] = {"check": [], "build": []}
    # In rounds, so that a load on the machine hits all sizes alike; the first is not counted.
    for turn in range(runs + 1):
        for key, both in pipelines.items():
            for name, pipeline in both.items():
                taken = cost([pipeline], scratch / "run", limit)
                if turn > 0:
                    costs[key][name].append(taken)
    return costs


def present(costs: dict[tuple[Paper, int], dict[str, list[Cost]]]) -> bool:
    """Prints the tables and whether the papers are linear in their rows."""
    met = True
    for paper in PAPERS:
        print(f"\n{paper.name}")
        print(f"{'rows':>8} {'check ms':>10} {'build ms':>10} {'µs a row':>10} {'peak MB':>9}   of a row more")
        before: tuple[int, float] | None = None
        slopes = []
        for rows in paper.sizes:
            runs = costs[paper, rows]
            check, build = (median(one.cpu for one in runs[name]) for name in ("check", "build"))
            peaks = [one.peak for one in runs["build"] if one.peak is not None]
            peak = f"{median(peaks) / 1e6:9.1f}" if peaks else f"{'small':>9}"
            slope = ""
            if before:
                slopes.append((build - before[1]) / (rows - before[0]))
                slope = f"{slopes[-1] * 1e6:12.1f} µs"
            print(
                f"{rows:8} {check * 1e3:10.1f} {build * 1e3:10.1f} {build / rows * 1e6:10.1f} {peak} {slope}"
            )
            before = (rows, build)
        ratio = slopes[-1] / slopes[0]
        verdict = "met" if ratio <= MOST_OF_LINEAR else "MISSED"
        met = met and ratio <= MOST_OF_LINEAR
        print(f"CPU of a row more, the last doubling against the first {ratio:8.2f}   <= {MOST_OF_LINEAR:g}   {verdict}")
    return met


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--quorate", default=".build/release/quorate", metavar="PATH", help="the program to measure")
    add("--runs", type=int, default=5)
    add("--limit", type=float, default=300, metavar="SECONDS", help="give a run no longer than this")
    add("--strict", action="store_true", help="exit with 1 when a target is missed")
    add("--scratch", type=Path, metavar="DIR", help="where to make the workspaces")
    add("--only-make", type=Path, metavar="FOLDER", help="make the largest workspaces in FOLDER, and no more")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("so many runs cannot be had")
    return options


def main() -> int:
    options = arguments()
    if options.only_make:
        for paper in PAPERS:
            generate(options.only_make / paper.layout, paper, paper.sizes[-1])
        return 0
    program = shutil.which(options.quorate)
    if program is None:
        print(f"strategies.py: there is no program '{options.quorate}'; `make build` makes it", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="quorate-bench-", dir=options.scratch) as scratch:
        try:
            facts = machine()
            costs = measure(os.path.abspath(program), Path(scratch), options.runs, options.limit)
        except (Failed, OSError) as trouble:
            print(f"strategies.py: {trouble}", file=sys.stderr)
            return 1
        except OverLimit:
            print(f"strategies.py: a run took over {options.limit:g} s", file=sys.stderr)
            return 1
    print(f"load: {facts['load']}; after: {machine()['load']}")
    met = present(costs)
    return 1 if options.strict and not met else 0


if __name__ == "__main__":
    sys.exit(main())
