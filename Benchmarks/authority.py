#!/usr/bin/env python3
"""Makes a large authority, and measures how long `quorate` takes to check and to show it.

    FOLDER/authority.yaml, people.yaml
    FOLDER/boards/board-0001/          board.yaml, members.yaml, forward-plan.yaml, two terms of reference
    FOLDER/meetings/2019-03-14-board-0001/     agenda.yaml, attendance.yaml

The same numbers give the same bytes, and nothing in them is at fault. Python's standard library, and
PyYAML for one of the peers where the machine has it.
"""

import argparse
import datetime
import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from measure import Cost, Failed, OverLimit, Pipeline, cost
from report import machine

BOARDS, SEATS, YEARS, MEETINGS_A_YEAR = 1000, 20, 10, 4
# The calendar of bank holidays ends with 2028.
FIRST_YEAR = 2019
ORGANISATIONS = 25
WEEKDAYS = ("tuesday", "wednesday", "thursday")
# The day of the measured checks: after the last meeting.
TODAY = "2028-12-31"

# The target for a check of the authority.
MOST_SECONDS = 2.0


@dataclass(frozen=True)
class Size:
    boards: int = BOARDS
    seats: int = SEATS
    years: int = YEARS
    meetings_a_year: int = MEETINGS_A_YEAR

    @property
    def meetings(self) -> int:
        return self.boards * self.years * self.meetings_a_year


# --- the authority ------------------------------------------------------------------------------


def generate(folder: Path, size: Size) -> None:
    """Writes the authority into `folder`, which must not exist yet."""
    folder.mkdir(parents=True)
    write(folder / "authority.yaml", authority())
    write(folder / "people.yaml", people(size))
    for board in range(size.boards):
        at = folder / "boards" / board_id(board)
        (at / "terms-of-reference").mkdir(parents=True)
        days = meeting_days(board, size)
        write(at / "board.yaml", board_file(board, size))
        write(at / "members.yaml", members(board, size))
        write(at / "forward-plan.yaml", forward_plan(board, days, size))
        for version in (0, 1):
            day = change_day(size) if version else datetime.date(FIRST_YEAR, 1, 1)
            write(at / "terms-of-reference" / f"{day}.md", terms(board, version, day, size))
        for number, day in enumerate(days):
            meeting = folder / "meetings" / f"{day}-{board_id(board)}"
            meeting.mkdir(parents=True)
            write(meeting / "agenda.yaml", agenda(board, day))
            write(meeting / "attendance.yaml", attendance(board, number, day, size))


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def board_id(board: int) -> str:
    return f"board-{board + 1:04}"


def person_id(number: int) -> str:
    return f"person-{number + 1:05}"


def organisation_id(number: int) -> str:
    return f"organisation-{number % ORGANISATIONS + 1:02}"


def change_day(size: Size) -> datetime.date:
    """The day on which the second terms of reference and the second holders begin."""
    return datetime.date(FIRST_YEAR + (size.years + 1) // 2, 1, 1)


def holder(board: int, seat: int, day: datetime.date, size: Size) -> str:
    """Who sits there: half-way, the members of each board go to the next."""
    moved = (board + 1) % size.boards if day >= change_day(size) else board
    return person_id(moved * size.seats + seat)


def meeting_days(board: int, size: Size) -> list[datetime.date]:
    """On the third Tuesday, Wednesday or Thursday of every so many months: on no bank holiday, and with
    no notice to be counted from before the calendar begins."""
    weekday = board % 3 + 1
    step = 12 // size.meetings_a_year
    days = []
    for year in range(FIRST_YEAR, FIRST_YEAR + size.years):
        for month in range(board // 3 % step + 1, 13, step):
            first = datetime.date(year, month, 1)
            days.append(first + datetime.timedelta((weekday - first.weekday()) % 7 + 14))
    return days


def on(board: int) -> str:
    return "third " + WEEKDAYS[board % 3]


def start(board: int) -> str:
    return f"{9 + board % 9:02}:30"


def authority() -> str:
    lines = [
        "name: Northshire Council",
        "regime: partnership-board",
        "calendar: england-and-wales",
        "organisations:",
    ]
    for number in range(ORGANISATIONS):
        lines += [f"  - id: {organisation_id(number)}", f"    name: Partner Organisation {number + 1}"]
    return "\n".join(lines) + "\n"


def people(size: Size) -> str:
    lines = ["people:"]
    for number in range(size.boards * size.seats):
        lines += [
            f"  - id: {person_id(number)}",
            f"    name: Given Family {number + 1}",
            "    posts:",
            f"      - id: post-{number + 1:05}",
            f"        title: Head of Service {number + 1}",
            f"        organisation: {organisation_id(number)}",
        ]
    return "\n".join(lines) + "\n"


def board_file(board: int, size: Size) -> str:
    """Every board reports to another, ten to each."""
    lines = [f"name: Strategic Board {board + 1}", "kind: partnership board"]
    if board > 0:
        lines.append(f"parents: [{board_id((board - 1) // 10)}]")
    if below := [board_id(one) for one in range(board * 10 + 1, min(board * 10 + 11, size.boards))]:
        lines.append("sub-groups:")
        lines += [f"  - {one}" for one in below]
    lines.append("notice: { agenda: 5 clear working days }")
    return "\n".join(lines) + "\n"


def members(board: int, size: Size) -> str:
    change = change_day(size)
    lines = ["members:"]
    for seat in range(size.seats):
        for day in (datetime.date(FIRST_YEAR, 1, 1), change):
            lines += [
                f"  - seat: seat-{seat + 1:02}",
                f"    person: {holder(board, seat, day, size)}",
                f"    from: {day}",
            ]
            if day < change:
                lines.append(f"    until: {change - datetime.timedelta(1)}")
    return "\n".join(lines) + "\n"


def terms(board: int, version: int, day: datetime.date, size: Size) -> str:
    lines = [
        "---",
        f"title: Strategic Board {board + 1} Terms of Reference",
        f"adopted: {day}",
        f'meets: {{ every: {12 // size.meetings_a_year} months, on: {on(board)}, at: "{start(board)}" }}',
        "seats:",
    ]
    for seat in range(size.seats):
        lines += [
            f"  - id: seat-{seat + 1:02}",
            f"    title: Member for Service {seat + 1}" + (", as revised" if version and seat % 4 == 0 else ""),
            f"    organisation: {organisation_id(board + seat // 2)}",
        ]
        lines += {0: ["    office: chair"], 1: ["    office: vice-chair"]}.get(seat, [])
    host = organisation_id(board)
    lines += [
        "quorum clause: The quorum is one third of the members, among them the chair or the vice-chair",
        "  and one member from the host organisation.",
        "quorum:",
        "  all of:",
        "    - chair or vice-chair",
        "    - at least 1/3 of seats",
        f"    - at least 1 from {host}",
        "---",
        "# Purpose",
        "",
        f"The board leads the work of service {board + 1} and watches over its outcomes.",
        "",
        "# Membership",
        "",
        "The members are listed at the head of these terms; each is named by an organisation.",
    ]
    return "\n".join(lines) + "\n"


def forward_plan(board: int, days: list[datetime.date], size: Size) -> str:
    lines = [
        f"title: Strategic Board {board + 1} Forward Plan",
        f"recurrence: {{ every: {12 // size.meetings_a_year} months, on: {on(board)} }}",
        "standing:",
        "  - id: welcome",
        "    title: Welcome and introductions",
        "    lead: { name: Chair }",
        "meetings:",
    ]
    for day in days:
        lines += [
            f"  - date: {day}",
            f'    start: "{start(board)}"',
            "    items:",
            "      - standing: welcome",
            "      - title: Performance of the service",
            "        lead: { name: Head of Service }",
        ]
    return "\n".join(lines) + "\n"


def agenda(board: int, day: datetime.date) -> str:
    published = day - datetime.timedelta(14)
    lead = f"post-{board * SEATS + 3:05}"
    return "\n".join(
        [
            f"board: {board_id(board)}",
            f"date: {day}",
            f'start: "{start(board)}"',
            "venue: Council Chamber",
            f"published: {published}",
            "items:",
            "  - standing: welcome",
            '    number: "1"',
            "  - title: Performance of the service",
            '    number: "2"',
            f"    lead: {lead}",
            "    purpose: discussion",
            "  - title: Plan for the next year",
            '    number: "3"',
            f"    lead: {lead}",
            "    purpose: decision",
            "",
        ]
    )


def attendance(board: int, number: int, day: datetime.date, size: Size) -> str:
    """Four members, others each time, send apologies."""
    away = {(number * 4 + step) % (size.seats - 2) + 2 for step in range(4)}
    seats = range(size.seats)
    lines = ["present:"]
    lines += [f"  - {holder(board, seat, day, size)}" for seat in seats if seat not in away]
    lines += ["apologies:"]
    lines += [f"  - {holder(board, seat, day, size)}" for seat in seats if seat in away]
    return "\n".join(lines) + "\n"


# --- measuring ----------------------------------------------------------------------------------

# Reads every YAML file as quickly as Python can: libyaml's scanner and parser, and no more.
YAML_READER = """
import pathlib, sys, yaml
for path in pathlib.Path(sys.argv[1]).rglob("*.yaml"):
    for event in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
        pass
"""


@dataclass(frozen=True)
class Job:
    name: str
    pipelines: list[Pipeline]
    runs: int


def jobs(program: str, workspace: Path, runs: int) -> list[Job]:
    """What is run: Quorate's commands, and the least that reading the same files takes."""

    def quorate(name: str, *words: str, runs: int = runs) -> Job:
        return Job(name, [Pipeline(((program, *words),))], runs)

    place, first = str(workspace), str(workspace / "boards" / board_id(0))
    out = str(workspace.parent / "out")
    listing = ("find", place, "-type", "f", "-print0")
    found = [
        quorate("quorate check", "check", place, "--today", TODAY),
        quorate("quorate check, plans alone", "check", str(planned(workspace)), "--today", TODAY),
        quorate("quorate chart", "chart", place, "--on", TODAY),
        quorate("quorate members", "members", first, "--on", TODAY),
        quorate("quorate export", "export", place, "--as", "popolo", "--output", out, runs=1),
        Job("find | cat", [Pipeline((listing, ("xargs", "-0", "cat")), os.devnull)], runs),
    ]
    if has_fast_yaml():
        reader = (sys.executable, "-c", YAML_READER, place)
        found.append(Job("libyaml events, by Python", [Pipeline((reader,), os.devnull)], 1))
    return found


def planned(workspace: Path) -> Path:
    """The same authority with its meetings in the forward plans alone; as links to the same files."""
    plans = workspace.parent / "planned"
    if not plans.exists():
        shutil.copytree(
            workspace, plans, copy_function=os.link, ignore=lambda folder, names: {"meetings"} & set(names)
        )
    return plans


def has_fast_yaml() -> bool:
    try:
        import yaml
    except ImportError:
        return False
    return hasattr(yaml, "CSafeLoader")


def measure(program: str, size: Size, scratch: Path, runs: int, limit: float) -> dict[str, list[Cost]]:
    """The costs of every run by the job's name: after one run of each that is not counted, in rounds.

    Nothing may be told of the authority, or it is not the one meant.
    """
    workspace = scratch / "authority"
    generate(workspace, size)
    todo = jobs(program, workspace, runs)
    costs: dict[str, list[Cost]] = {job.name: [] for job in todo}
    for turn in range(runs + 1):
        for job in todo:
            if turn == 0 and job.runs == 1 or turn > job.runs:
                continue
            taken = cost(job.pipelines, scratch / "run", limit)
            if turn > 0:
                costs[job.name].append(taken)
            elif job.name == "quorate check":
                said = [(scratch / "run" / name).read_text(encoding="utf-8") for name in ("stdout", "stderr")]
                if not "".join(said).startswith("no faults"):
                    raise Failed(f"quorate check of the generated authority told\n{''.join(said)[:1000]}")
    return costs


def present(size: Size, costs: dict[str, list[Cost]]) -> bool:
    """Prints the table and whether the target is met."""
    check = median(one.cpu for one in costs["quorate check"])
    print(
        f"\nauthority of {size.boards} boards, {size.boards * size.seats} seats, "
        f"{size.meetings} meetings in {size.years} years"
    )
    print(f"{'':28} {'runs':>4} {'CPU ms':>10} {'wall ms':>10} {'peak MB':>9}   / quorate check")
    for name, runs in costs.items():
        cpu, wall = median(one.cpu for one in runs), median(one.wall for one in runs)
        peaks = [one.peak for one in runs if one.peak is not None]
        peak = f"{median(peaks) / 1e6:9.1f}" if peaks else f"{'small':>9}"
        print(f"{name:28} {len(runs):4} {cpu * 1e3:10.1f} {wall * 1e3:10.1f} {peak} {cpu / check:10.2f}")
    met = check <= MOST_SECONDS
    print(f"\nCPU of a meeting: {check / size.meetings * 1e6:.0f} µs")
    plans = median(one.cpu for one in costs["quorate check, plans alone"])
    for name, seconds in (("with every meeting's folder", check), ("plans alone", plans)):
        verdict = "met" if seconds <= MOST_SECONDS else "MISSED"
        print(f"quorate check, seconds of CPU, {name:28} {seconds:8.2f}   <= {MOST_SECONDS:g}   {verdict}")
    return met


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--quorate", default=".build/release/quorate", metavar="PATH", help="the program to measure")
    add("--boards", type=int, default=BOARDS)
    add("--years", type=int, default=YEARS, help=f"from {FIRST_YEAR} on; no more than {YEARS}")
    add("--meetings", type=int, default=MEETINGS_A_YEAR, help="a year and board: 1, 2, 3, 4, 6 or 12")
    add("--runs", type=int, default=3)
    add("--limit", type=float, default=300, metavar="SECONDS", help="give a run no longer than this")
    add("--json", type=Path, metavar="FILE", help="write every run to FILE")
    add("--strict", action="store_true", help="exit with 1 when the target is missed")
    add("--scratch", type=Path, metavar="DIR", help="where to make the authority")
    add("--only-make", type=Path, metavar="FOLDER", help="make the authority in FOLDER, and no more")
    options = parser.parse_args()
    if not 1 <= options.years <= YEARS or 12 % options.meetings or options.boards < 1 or options.runs < 1:
        parser.error("so many boards, years, meetings or runs cannot be had")
    return options


def main() -> int:
    options = arguments()
    size = Size(options.boards, SEATS, options.years, options.meetings)
    if options.only_make:
        generate(options.only_make, size)
        return 0
    program = shutil.which(options.quorate)
    if program is None:
        print(f"authority.py: there is no program '{options.quorate}'; `make build` makes it", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="quorate-bench-", dir=options.scratch) as scratch:
        try:
            facts = machine()
            costs = measure(os.path.abspath(program), size, Path(scratch), options.runs, options.limit)
        except (Failed, OSError) as trouble:
            print(f"authority.py: {trouble}", file=sys.stderr)
            return 1
        except OverLimit:
            print(f"authority.py: a run took over {options.limit:g} s", file=sys.stderr)
            return 1
    print(f"load: {facts['load']}; after: {machine()['load']}")
    met = present(size, costs)
    if options.json:
        runs = {name: [vars(one) | {"cpu": one.cpu} for one in all_runs] for name, all_runs in costs.items()}
        text = json.dumps({"machine": facts, "size": vars(size), "runs": runs}, indent=2)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 1 if options.strict and not met else 0


if __name__ == "__main__":
    sys.exit(main())
