"""Turns measurements into the table, the findings and the JSON of a benchmark run."""

import os
import platform
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from generate import Sample
from measure import Cost

# The targets.
MOST_OF_LIMIT = 1.2
LEAST_OF_PANDOC = 30
LINEAR_WITHIN = 0.15
MOST_MEMORY_PER_BYTE = 25


@dataclass
class Measured:
    """All runs of one tool on one size."""

    tool: str
    sample: Sample
    steps: tuple[str, ...]
    costs: list[Cost] = field(default_factory=list)
    # From a run apart, when the tool is smaller than the measuring program.
    small_peak: int | None = None
    # Why there are no runs, or no more.
    trouble: str | None = None

    @property
    def cpu(self) -> float:
        return median(cost.cpu for cost in self.costs)

    @property
    def wall(self) -> float:
        return median(cost.wall for cost in self.costs)

    @property
    def peak(self) -> int:
        if self.small_peak is not None:
            return self.small_peak
        return int(median(cost.peak for cost in self.costs))

    def step_cpus(self) -> list[float]:
        return [median(cost.cpus[at] for cost in self.costs) for at in range(len(self.steps))]


@dataclass(frozen=True)
class Finding:
    """One figure the run was made for, and whether it is as it should be."""

    name: str
    value: float
    target: str
    met: bool

    def __str__(self) -> str:
        return f"{self.name:58} {self.value:8.2f}   {self.target:14} {'met' if self.met else 'MISSED'}"


def findings(all_measured: list[Measured]) -> list[Finding]:
    """The figures that the runs at hand can give."""
    known = {(one.tool, one.sample.copies): one for one in all_measured if one.costs}
    found: list[Finding] = []
    small, hundred = known.get(("quorate", 1)), known.get(("quorate", 100))
    if small and (limit := known.get(("limit chain", 1))):
        ratio = small.cpu / limit.cpu
        found.append(
            Finding("quorate / limit chain, small, CPU", ratio, f"<= {MOST_OF_LIMIT}", ratio <= MOST_OF_LIMIT)
        )
    if small and (pandoc := known.get(("pandoc", 1))):
        ratio = pandoc.cpu / small.cpu
        found.append(
            Finding("pandoc / quorate, small, CPU", ratio, f">= {LEAST_OF_PANDOC}", ratio >= LEAST_OF_PANDOC)
        )
    start = known.get(("quorate --version", 1))
    if small and hundred and start:
        marginal = (hundred.cpu - start.cpu) / (100 * (small.cpu - start.cpu))
        met = marginal <= 1 + LINEAR_WITHIN
        found.append(
            Finding("×100 / (100 times small), CPU beyond start-up", marginal, f"<= {1 + LINEAR_WITHIN}", met)
        )
        if ten := known.get(("quorate", 10)):
            # Free of every cost that does not grow with the pack, start-up or other.
            slope = ((hundred.cpu - ten.cpu) / 90) / ((ten.cpu - small.cpu) / 9)
            met = abs(slope - 1) <= LINEAR_WITHIN
            name = "CPU of a copy more: ×10 to ×100 against ×1 to ×10"
            found.append(Finding(name, slope, f"1 ± {LINEAR_WITHIN}", met))
    if hundred:
        target = f"< {MOST_MEMORY_PER_BYTE}"
        each = hundred.peak / hundred.sample.source_bytes
        name = "×100, bytes of peak memory per byte of source"
        found.append(Finding(name, each, target, each < MOST_MEMORY_PER_BYTE))
        if start:
            each = (hundred.peak - start.peak) / hundred.sample.source_bytes
            found.append(Finding(name + ", less base", each, target, each < MOST_MEMORY_PER_BYTE))
    return found


def table(all_measured: list[Measured]) -> str:
    """One line for each tool and size; ratios against Quorate, or the limit when it is not there."""
    base_tool = "quorate" if any(one.tool == "quorate" for one in all_measured) else "limit chain"
    lines = [
        f"{'size':6} {'tool':34} {'runs':>4} {'CPU ms':>10} {'wall ms':>10} {'peak MB':>9}"
        f"   / {base_tool}: CPU     wall"
    ]
    for one in all_measured:
        head = f"{one.sample.name:6} {one.tool:34}"
        if not one.costs:
            lines.append(f"{head} {one.trouble}")
            continue
        figures = f"{len(one.costs):4} {one.cpu * 1e3:10.1f} {one.wall * 1e3:10.1f} {one.peak / 1e6:9.1f}"
        base = next((b for b in all_measured if (b.tool, b.sample) == (base_tool, one.sample) and b.costs), None)
        ratios = f"{one.cpu / base.cpu:{len(base_tool) + 9}.2f} {one.wall / base.wall:8.2f}" if base else ""
        trouble = f"   {one.trouble}" if one.trouble else ""
        lines.append(f"{head} {figures}  {ratios}{trouble}")
        if len(one.steps) > 1:
            for step, cpu in zip(one.steps, one.step_cpus()):
                lines.append(f"{'':6}   {step:32} {'':4} {cpu * 1e3:10.1f}")
    return "\n".join(lines)


def machine() -> dict[str, str]:
    """Where and with what it was measured."""
    models = [line for line in _text("/proc/cpuinfo").splitlines() if line.startswith("model name")]
    facts = {
        "processor": models[0].partition(":")[2].strip() if models else platform.machine(),
        "processors": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.release()}",
        "load": " ".join(f"{load:.2f}" for load in os.getloadavg()),
    }
    for program in ("pandoc", "asciidoctor", "cmark-gfm", "groff", "xmllint"):
        try:
            done = subprocess.run([program, "--version"], capture_output=True, text=True)
        except OSError:
            continue
        facts[program] = (done.stdout or done.stderr).partition("\n")[0].strip()
    return facts


def as_json(
    all_measured: list[Measured], found: list[Finding], facts: dict[str, str], missing: list[str]
) -> dict:
    return {
        "machine": facts,
        "missing": missing,
        "samples": [
            {
                "copies": sample.copies,
                "source bytes": sample.source_bytes,
                "markdown bytes": sample.markdown.stat().st_size,
            }
            for sample in dict.fromkeys(one.sample for one in all_measured)
        ],
        "measured": [_measured_json(one) for one in all_measured],
        "findings": [
            {"name": one.name, "value": one.value, "target": one.target, "met": one.met} for one in found
        ],
    }


def _measured_json(one: Measured) -> dict:
    given = {"tool": one.tool, "copies": one.sample.copies, "trouble": one.trouble}
    if not one.costs:
        return given
    return given | {
        "cpu seconds": one.cpu,
        "wall seconds": one.wall,
        "peak bytes": one.peak,
        "step cpu seconds": dict(zip(one.steps, one.step_cpus())),
        "runs": [{"cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak} for cost in one.costs],
    }


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
