"""What is measured: Quorate, the limit it is held to, and its peers."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generate import Sample
from measure import Pipeline

SMALL, TEN, HUNDRED = 1, 10, 100

# The Debian package of each program.
PACKAGES = {
    "pandoc": "pandoc",
    "pr": "coreutils",
    "asciidoctor": "asciidoctor",
    "lowdown": "lowdown",
    "groff": "groff",
    "cmark-gfm": "cmark-gfm",
    "xmllint": "libxml2-utils",
}


@dataclass(frozen=True)
class Input:
    """One size, in every form a tool may want, and the folder of the run."""

    sample: Sample
    # The DocBook that Quorate wrote of it.
    docbook: Path
    asciidoc: Path
    folder: Path

    @property
    def markdown(self) -> str:
        return str(self.sample.markdown)


@dataclass(frozen=True)
class Tool:
    name: str
    # How many copies of the pack it is given.
    sizes: tuple[int, ...]
    programs: tuple[str, ...]
    # What each of the pipelines is called in the report.
    steps: tuple[str, ...]
    pipelines: Callable[[Input], list[Pipeline]]
    # Quick enough for more runs than the others.
    often: bool = False


def quorate(program: str) -> Tool:
    def build(given: Input) -> list[Pipeline]:
        command = (program, "build", str(given.sample.meeting))
        options = ("--edition", "public", "--format", "docbook,text", "--output", str(given.folder / "out"))
        return [Pipeline((command + options,))]

    return Tool("quorate", (SMALL, TEN, HUNDRED), (), ("both outputs",), build, often=True)


def start_up(program: str) -> Tool:
    def version(_: Input) -> list[Pipeline]:
        return [Pipeline(((program, "--version"),))]

    return Tool("quorate --version", (SMALL,), (), ("start-up",), version, often=True)


def _limit(given: Input) -> list[Pipeline]:
    cmark = ("cmark-gfm", "-e", "table")
    return [
        Pipeline((cmark + ("-t", "xml", given.markdown),), "cmark.xml"),
        Pipeline((cmark + ("-t", "plaintext", given.markdown), ("pr", "-l", "60")), "pack.txt"),
        Pipeline((("xmllint", "--format", str(given.docbook)),), "pack.xml"),
    ]


def _pandoc(given: Input) -> list[Pipeline]:
    pandoc = ("pandoc", "-f", "gfm", given.markdown)
    docbook = ("-t", "docbook5", "-s", "-M", "title=Pack", "-o", str(given.folder / "pack.xml"))
    return [
        Pipeline((pandoc + docbook,)),
        Pipeline((pandoc + ("-t", "plain", "--columns=80"), ("pr", "-l", "60")), "pack.txt"),
    ]


def _asciidoctor(given: Input) -> list[Pipeline]:
    output = str(given.folder / "pack.xml")
    return [Pipeline((("asciidoctor", "-b", "docbook5", "-o", output, str(given.asciidoc)),))]


def _lowdown(given: Input) -> list[Pipeline]:
    # preconv (-k) and tbl (-t), without which groff loses every letter beyond ASCII and every table.
    groff = ("groff", "-k", "-t", "-ms", "-Tutf8")
    return [Pipeline((("lowdown", "-s", "-Tms", given.markdown), groff), "pack.txt")]


LIMIT = Tool(
    "limit chain", (SMALL, TEN, HUNDRED), ("cmark-gfm", "pr", "xmllint"),
    ("cmark-gfm -t xml", "cmark-gfm -t plaintext | pr", "xmllint --format"), _limit, often=True,
)  # fmt: skip
PANDOC = Tool(
    "pandoc", (SMALL, TEN, HUNDRED), ("pandoc", "pr"),
    ("-t docbook5", "-t plain | pr"), _pandoc,
)  # fmt: skip
ASCIIDOCTOR = Tool(
    "asciidoctor", (SMALL, TEN), ("asciidoctor", "pandoc"), ("-b docbook5",), _asciidoctor,
)  # fmt: skip
# lowdown 1.0.0 takes the square of the number of headings: over nine minutes at ×100.
LOWDOWN = Tool(
    "lowdown | groff", (SMALL, TEN), ("lowdown", "groff"), ("-Tms | -Tutf8",), _lowdown,
)  # fmt: skip

OTHERS = (LIMIT, PANDOC, ASCIIDOCTOR, LOWDOWN)


def missing_programs() -> list[str]:
    return [name for name in PACKAGES if shutil.which(name) is None]


def install(programs: list[str]) -> None:
    """Asks apt-get for the programs, as root or with a sudo that wants no password; else does nothing."""
    if shutil.which("apt-get") is None:
        return
    if os.geteuid() == 0:
        before = []
    elif shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        before = ["sudo", "-n"]
    else:
        return
    packages = sorted({PACKAGES[name] for name in programs})
    print("installing " + ", ".join(packages), file=sys.stderr)
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    if subprocess.run([*apt, "update"], stdout=sys.stderr).returncode == 0:
        subprocess.run([*apt, "install", "--no-install-recommends", *packages], stdout=sys.stderr)


def convert(form: str, sample: Sample, output: Path) -> Path:
    """The sample in another form, by pandoc."""
    options = ["-s", "-M", "title=Pack"] if form == "docbook5" else []
    subprocess.run(["pandoc", "-f", "gfm", "-t", form, *options, sample.markdown, "-o", output], check=True)
    return output
