"""Runs programs and says what they cost: processor time, time on the clock, peak memory. Linux only."""

import ctypes
import os
import resource
import shutil
import signal
import time
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


class Failed(Exception):
    """A program ended badly; the words are its command and what it said."""


class OverLimit(Exception):
    """A run took longer than it was given."""


@dataclass(frozen=True)
class Pipeline:
    """Commands that run at once, each reading what the one before it writes."""

    commands: tuple[tuple[str, ...], ...]
    # The file, in the folder of the run, for the last command's standard output.
    output: str = "stdout"


@dataclass(frozen=True)
class Cost:
    """What one run took, over all processes of all its pipelines."""

    # User and system time of each pipeline, in seconds.
    cpus: tuple[float, ...]
    # From a pipeline's first start to its last end, summed over the pipelines, in seconds.
    wall: float
    # Of the largest process, in bytes; `None` when it is no larger than this program itself.
    peak: int | None

    @property
    def cpu(self) -> float:
        return sum(self.cpus)


def cost(pipelines: list[Pipeline], folder: Path, limit: float = 600) -> Cost:
    """Runs the pipelines one after another in `folder`, which is emptied first."""
    _empty(folder)
    cpus: list[float] = []
    wall, peak = 0.0, 0
    with _TimeLimit(limit) as running:
        for pipeline in pipelines:
            started = time.perf_counter()
            running += _start(pipeline, folder)
            cpu = 0.0
            while running:
                _, status, usage = os.wait4(running[0], 0)
                del running[0]
                _demand_success(status, pipeline, folder)
                cpu += usage.ru_utime + usage.ru_stime
                peak = max(peak, usage.ru_maxrss * 1024)
            wall += time.perf_counter() - started
            cpus.append(cpu)
    # Linux counts what a process held before it became the program, and that is our own memory.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Cost(tuple(cpus), wall, peak if peak > own else None)


def peak_apart(pipelines: list[Pipeline], folder: Path, limit: float = 600) -> int:
    """The memory of the largest process, in bytes, also when that is less than our own.

    Each command is started by a small shell that ends at once and leaves it to us.
    """
    _empty(folder)
    become_subreaper = 36
    ctypes.CDLL(None, use_errno=True).prctl(become_subreaper, 1, 0, 0, 0)
    peak = 0
    with _TimeLimit(limit) as running:
        for pipeline in pipelines:
            shells = _start(pipeline, folder, ("/bin/sh", "-c", '"$@" <&3 3<&- &', "sh"))
            running += shells
            while True:
                try:
                    pid, status, usage = os.wait4(-1, 0)
                except ChildProcessError:
                    break
                _demand_success(status, pipeline, folder)
                if pid not in shells:
                    peak = max(peak, usage.ru_maxrss * 1024)
            running.clear()
    return peak


def _start(pipeline: Pipeline, folder: Path, through: tuple[str, ...] = ()) -> list[int]:
    """Starts every command, by way of the command `through`, and closes our ends of the pipes."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    errors = os.open(folder / "stderr", flags | os.O_APPEND, 0o644)
    reading = os.open(os.devnull, os.O_RDONLY)
    pids: list[int] = []
    for command in pipeline.commands:
        if command is pipeline.commands[-1]:
            next_reading, writing = None, os.open(folder / pipeline.output, flags, 0o644)
        else:
            next_reading, writing = os.pipe()
        actions = [
            (os.POSIX_SPAWN_DUP2, writing, 1),
            (os.POSIX_SPAWN_DUP2, errors, 2),
            # The last: `errors` may itself be 3.
            (os.POSIX_SPAWN_DUP2, reading, 3 if through else 0),
        ]
        program = through + command
        pids.append(
            os.posix_spawnp(
                program[0], program, ENVIRONMENT, file_actions=actions, setsigdef=[signal.SIGPIPE]
            )
        )
        os.close(reading)
        os.close(writing)
        reading = next_reading
    os.close(errors)
    return pids


def _demand_success(status: int, pipeline: Pipeline, folder: Path) -> None:
    if status != 0:
        command = " | ".join(" ".join(command) for command in pipeline.commands)
        said = (folder / "stderr").read_text(encoding="utf-8", errors="replace").strip()
        code = os.waitstatus_to_exitcode(status)
        raise Failed(f"{command}\n  ended with {code}: {said[-1000:]}")


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


class _TimeLimit:
    """A list of processes that are killed when the block leaves them behind or takes too long."""

    def __init__(self, seconds: float):
        self.seconds = seconds
        self.running: list[int] = []

    def __enter__(self) -> list[int]:
        def over(*_):
            raise OverLimit

        signal.signal(signal.SIGALRM, over)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        return self.running

    def __exit__(self, *_) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for pid in self.running:
            try:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            except (ProcessLookupError, ChildProcessError):
                pass
