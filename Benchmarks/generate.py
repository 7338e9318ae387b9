#!/usr/bin/env python3
"""Makes the inputs of the benchmark: a pack with its meeting enlarged 1, 10 or 100 times.

    FOLDER/workspace/   the pack; its agenda has COPIES times as many items, each with its own item folder
    FOLDER/pack.md      the same reports, appendices and tables as one GFM file, for the other tools

The same pack and the same number of copies give the same bytes. Python's standard library only.
"""

import argparse
import csv
import io
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACK = ROOT / "packs" / "southampton"
MEETING = "2022-12-15-health-and-care-partnership"


class Unsuitable(Exception):
    """The pack holds something the generator cannot enlarge or turn into Markdown."""


@dataclass(frozen=True)
class Sample:
    """One size of input."""

    copies: int
    meeting: Path
    markdown: Path
    # Every file of the workspace, in bytes.
    source_bytes: int

    @property
    def name(self) -> str:
        return "small" if self.copies == 1 else f"×{self.copies}"


def generate(copies: int, folder: Path, pack: Path = PACK, meeting: str = MEETING) -> Sample:
    """Writes one size into `folder`, which must not exist yet."""
    source = pack / "meetings" / meeting
    workspace = folder / "workspace"
    shutil.copytree(pack, workspace, ignore=lambda at, _: ["meetings"] if Path(at) == pack else [])
    target = workspace / "meetings" / meeting
    target.mkdir(parents=True)

    agenda = (source / "agenda.yaml").read_text(encoding="utf-8")
    enlarged, folders = enlarge(agenda, copies)
    (target / "agenda.yaml").write_text(enlarged, encoding="utf-8")
    for original, copy in folders:
        shutil.copytree(source / original, target / copy)

    papers = {original: item_markdown(source / original) for original, _ in folders}
    markdown = folder / "pack.md"
    markdown.write_text("\n".join(papers[original] for original, _ in folders), encoding="utf-8")
    size = sum(file.stat().st_size for file in workspace.rglob("*") if file.is_file())
    return Sample(copies, target, markdown, size)


# --- the agenda ---------------------------------------------------------------------------------


def enlarge(agenda: str, copies: int) -> tuple[str, list[tuple[str, str]]]:
    """The agenda with its items `copies` times over, and its item folders as (original, copy).

    Numbers run on and titles say which copy they are; the first copy is left as written. Only the
    shape of the sample is understood: block items at two spaces, one key to a line.
    """
    head, mark, body = agenda.partition("\nitems:\n")
    items = re.split(r"(?m)^(?=  - )", body)[1:]
    if not mark or not items or any(re.search(r"(?m)^\S", item) for item in items):
        raise Unsuitable("agenda.yaml does not end in a block list 'items:' indented by two spaces")
    written: list[str] = []
    folders: list[tuple[str, str]] = []
    for copy in range(copies):
        for item in items:
            new = copied(item, copy, len(items)) if copy > 0 else item
            written.append(new)
            if folder := paper_folder(item):
                folders.append((folder, paper_folder(new)))
    return head + mark + "".join(written), folders


def copied(item: str, copy: int, count: int) -> str:
    """One agenda item as its `copy`-th copy, in an agenda that had `count` items."""
    number, title, folder = value(item, "number"), value(item, "title"), paper_folder(item)
    if title:
        item = replaced(item, "title", f"{title} (copy {copy + 1})")
    elif standing := value(item, "standing"):
        words = standing.replace("-", " ").capitalize()
        item = item.rstrip("\n") + f"\n    title: {words} (copy {copy + 1})\n"
    if number:
        number = str(int(number) + copy * count)
        item = replaced(item, "number", f'"{number}"')
    if folder:
        name, renumbered = re.subn(r"^item-\d+", f"item-{number}", folder)
        item = replaced(item, "papers", name if renumbered else f"{folder}-copy-{copy + 1}")
    return item


def paper_folder(item: str) -> str | None:
    papers = value(item, "papers")
    return papers if papers not in ("verbal", "to follow", "tabled") else None


def value(item: str, key: str) -> str | None:
    found = re.search(rf"(?m)^  (?:- |  ){key}: (.*)$", item)
    return found[1].strip().strip('"') if found else None


def replaced(item: str, key: str, new: str) -> str:
    return re.sub(rf"(?m)^(  (?:- |  ){key}: ).*$", lambda found: found[1] + new, item)


# --- the Markdown -------------------------------------------------------------------------------


def item_markdown(folder: Path) -> str:
    """The report and the appendices of an item, in order, as plain GFM."""
    appendices = sorted(folder.glob("appendix-*"), key=lambda file: (appendix_number(file), file.name))
    return "\n".join(paper_markdown(file) for file in [folder / "report.md", *appendices])


def appendix_number(file: Path) -> int:
    return int(re.match(r"appendix-(\d+)", file.name)[1])


def paper_markdown(file: Path) -> str:
    """One paper: its front matter and what only Quorate reads taken away, its CSV tables put in."""
    if file.suffix == ".csv":
        return pipe_table(file)
    if file.suffix != ".md":
        raise Unsuitable(f"{file.name}: only Markdown and CSV papers can be given to the other tools")
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"\A---\n.*?\n---\n+", "", text, flags=re.DOTALL)
    if "[^" in text:
        raise Unsuitable(f"{file.name}: footnote labels would meet when papers are joined")
    # `## Heading { id: name }` is a heading and no more to the others.
    text = re.sub(r"(?m)^(#+ .*?) \{ .* \}$", r"\1", text)
    return re.sub(
        r"(?m)^!\[(.*)\]\(([^)]*\.csv)\)$",
        lambda found: f"{found[1]}\n\n{pipe_table(file.parent / found[2])}".rstrip("\n"),
        text,
    )


def pipe_table(file: Path) -> str:
    """A CSV file as a GFM pipe table. A pipe cell is one line, so line breaks become spaces."""
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
    lines = ["| " + " | ".join(map(cell, row)) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines) + "\n"


def cell(text: str) -> str:
    return re.sub(r"([\\|<*_`\[])", r"\\\1", " ".join(text.split()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder to make")
    parser.add_argument("--copies", type=int, default=10)
    parser.add_argument("--pack", type=Path, default=PACK)
    parser.add_argument("--meeting", default=MEETING, help="the name of the meeting's folder")
    options = parser.parse_args()
    try:
        sample = generate(options.copies, options.folder, options.pack, options.meeting)
    except (Unsuitable, OSError) as trouble:
        print(f"generate.py: {trouble}", file=sys.stderr)
        return 1
    print(f"{sample.meeting}\n{sample.markdown}\n{sample.source_bytes} bytes of source")
    return 0


if __name__ == "__main__":
    sys.exit(main())
