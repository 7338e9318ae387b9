#!/usr/bin/env python3
"""Makes archives as `quorate archive add` leaves them, and an authority of many small meetings.

    ARCHIVE/chain.jsonl, lock, certificates/, staging/
    ARCHIVE/bags/northshire/2001-01-04-board-01/v1/     BagIt 1.0
    AUTHORITY/meetings/2001-01-04-board-01/             agenda.yaml and one paper

The same numbers give the same bytes. Python's standard library.
"""

import datetime
import hashlib
import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

BOARDS = 40
FIRST_DAY = datetime.date(2001, 1, 4)
SEALED = "2026-03-20"
# How often a word of the language is used: the first most, as in any language (Zipf).
VOCABULARY = 20_000
SYLLABLES = ("ba", "con", "de", "er", "fin", "ga", "hol", "in", "ka", "lo", "mi", "nor", "pla", "que", "ra", "sto")


def words() -> list[str]:
    """Every word of the language, the commonest first."""
    made = itertools.chain.from_iterable(itertools.product(SYLLABLES, repeat=count) for count in (1, 2, 3, 4))
    return ["".join(parts) for parts in itertools.islice(made, VOCABULARY)]


class Writer:
    """Writes sentences of that language; the same seed, the same sentences."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.words = words()
        self.weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(self.words))))

    def text(self, length: int) -> str:
        """So many bytes of words, in lines of some 80."""
        drawn = self.random.choices(self.words, cum_weights=self.weights, k=length // 4)
        lines, line = [], ""
        for word in drawn:
            if len(line) + len(word) > 79:
                lines.append(line)
                line = ""
            line += (" " if line else "") + word
        return ("\n".join([*lines, line]))[: length - 1] + "\n"


def meetings() -> Iterator[tuple[str, str, datetime.date]]:
    """Folder, board and day of one meeting after another: every board meets each month."""
    for number in itertools.count():
        month, board = divmod(number, BOARDS)
        day = datetime.date(FIRST_DAY.year + month // 12, month % 12 + 1, board % 28 + 1)
        yield f"{day}-board-{board + 1:02}", f"board-{board + 1:02}", day


# --- an archive -----------------------------------------------------------------------------------


class ArchiveMaker:
    """Seals bags one after another into a new folder."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name in ("bags", "staging", "certificates"):
            (folder / name).mkdir(parents=True)
        (folder / "lock").touch()
        self.chain = (folder / "chain.jsonl").open("wb")
        self.previous = "0" * 128
        self.count = 0
        self.places = meetings()

    def seal(self, files: dict[str, bytes]) -> None:
        """One meeting more; the paths are those below `data/`."""
        name, board, day = next(self.places)
        identifier = f"northshire/{name}"
        bag = f"bags/{identifier}/v1"
        at = self.folder / bag
        payload = {f"data/{path}": files[path] for path in sorted(files)}
        manifest = listing(payload)
        record = {
            "authority": "Northshire Council", "board": board, "body": board.title(), "date": str(day),
            "identifier": identifier, "language": "en-GB", "published": None, "regime": None, "retention": [],
            "supersedes": None, "title": board.title(), "version": 1,
        }  # fmt: skip
        oxum = f"{sum(map(len, files.values()))}.{len(files)}"
        tags = {
            "bag-info.txt": f"Bagging-Date: {SEALED}\nPayload-Oxum: {oxum}\n".encode(),
            "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "manifest-sha512.txt": manifest,
            "metadata/record.json": json.dumps(record, indent=2).encode() + b"\n",
        }
        seal = listing(tags)
        for path, content in {**payload, **tags, "tagmanifest-sha512.txt": seal}.items():
            (at / path).parent.mkdir(parents=True, exist_ok=True)
            (at / path).write_bytes(content)
        self.count += 1
        entry = {
            "sequence": self.count, "kind": "sealed", "bag": bag, "identifier": identifier, "version": 1,
            "content": sha512(manifest), "seal": sha512(seal), "day": SEALED, "previous": self.previous,
        }  # fmt: skip
        line = json.dumps(entry, separators=(",", ":")).encode() + b"\n"
        self.chain.write(line)
        self.previous = sha512(line)

    def close(self) -> None:
        self.chain.close()


def sha512(content: bytes) -> str:
    return hashlib.sha512(content).hexdigest()


def listing(files: dict[str, bytes]) -> bytes:
    return "".join(f"{sha512(content)}  {path}\n" for path, content in files.items()).encode()


def archive_of_items(folder: Path, items: int, each: int, length: int) -> None:
    """Bags of `each` items, every one a page of so many bytes, in the public edition alone."""
    writer = Writer(items)
    maker = ArchiveMaker(folder)
    for _ in range(items // each):
        pages = [writer.text(length) for _ in range(each)]
        manifest = {
            "pages": each,
            "items": [
                {
                    "number": str(number),
                    "papers": [
                        {"kind": "report", "pages": {"first": number, "last": number}, "title": f"Item {number}"}
                    ],
                }
                for number in range(1, each + 1)
            ],
        }
        maker.seal(
            {
                "public/pack/pack.txt": "\f".join(pages).encode(),
                "public/pack/manifest.json": json.dumps(manifest, indent=2).encode(),
            }
        )
    maker.close()


def archive_of_bytes(folder: Path, size: int) -> None:
    """Bags of ten megabytes: papers of five, two and one, and twenty sources of a hundred kilobytes."""
    numbers = random.Random(size)
    lengths = [("public/pack/paper.xml", 5 << 20), ("members/pack/paper.xml", 2 << 20), ("sources/plan.csv", 1 << 20)]
    lengths += [(f"sources/meetings/item-{number}/report.md", 100_000) for number in range(20)]
    maker = ArchiveMaker(folder)
    for _ in range(size // sum(length for _, length in lengths)):
        maker.seal({path: numbers.randbytes(length) for path, length in lengths})
    maker.close()


# --- an authority ---------------------------------------------------------------------------------


def authority(folder: Path, count: int) -> None:
    """An authority with so many meetings of two items, each with a paper of a page."""
    writer = Writer(count)
    write(folder / "authority.yaml", "name: Northshire Council\nhouse: standard\n")
    write(folder / "people.yaml", "people:\n" + "".join(f"  - {{ id: person-{n}, name: Given Family {n} }}\n" for n in range(200)))
    for board in range(1, BOARDS + 1):
        write(folder / "boards" / f"board-{board:02}" / "board.yaml", f"name: Board {board}\nkind: partnership board\n")
    for number, (name, board, day) in enumerate(itertools.islice(meetings(), count)):
        at = folder / "meetings" / name
        write(
            at / "agenda.yaml",
            f"board: {board}\ndate: {day}\nstart: '10:00'\nvenue: Council Chamber\n"
            f"published: {day - datetime.timedelta(8)}\nitems:\n"
            f"  - {{ title: Progress of service {number}, lead: person-{number % 200}, purpose: information, papers: item-1 }}\n"
            f"  - {{ title: Plan of service {number}, lead: person-{number % 199}, purpose: information, papers: item-2 }}\n",
        )
        for item in (1, 2):
            write(at / f"item-{item}" / "report.md", f"---\ntitle: Paper {item} of {number}\n---\n\n# Summary\n\n{writer.text(1500)}")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
