"""The command line: ``python -m data.build`` with one of `_parser`'s commands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from data.build.article import read_article
from data.build.check import check
from data.build.codes import code_texts
from data.build.command import run
from data.build.consolidation import read_consolidation
from data.build.listings import differences, report, to_look_at, write
from data.build.locators import locators_csv
from data.build.package import describe
from data.build.reading import read_table, rows_in
from data.build.seal import seal, write_seal
from data.build.upkeep import due
from data.codes import CODES_FOLDER, checksum_of_texts
from data.errors import CHECK_COMMAND, Fault, RegisterError
from data.register import CODES_SIDECAR, PACKAGE_FILE, TABLES_FOLDER, load
from data.schema import EVERY_TABLE, SCHEDULE

_PACKAGE = PACKAGE_FILE.name
_PACKAGE_COMMAND = "python -m data.build datapackage"


def _check(options: argparse.Namespace) -> int:
    """Print every fault; with ``--seal`` and none, seal the tables and describe them anew."""
    faults = check(options.tables, options.article, sealing=options.seal)
    if faults:
        raise RegisterError(faults)
    print(f"{len(EVERY_TABLE)} tables, no fault")
    if options.seal:
        sealed = seal(options.tables)
        codes = options.tables.parent / CODES_FOLDER.name
        sealed += ["codes"] if write_seal(codes / CODES_SIDECAR, checksum_of_texts(code_texts(codes))) else []
        print(f"sealed: {', '.join(sealed) or 'nothing new'}")
        _datapackage(argparse.Namespace(tables=options.tables, check=False))
    return 0


def _datapackage(options: argparse.Namespace) -> int:
    """Write the data package, or with ``--check`` compare it."""
    text = describe(options.tables)
    path = options.tables.parent / _PACKAGE
    present = path.read_text("utf-8") if path.is_file() else ""
    if present == text:
        print(f"{path.name} is current")
    elif options.check:
        problem = "the file is not what the tables, sidecars and schemas say"
        raise RegisterError([Fault(path.name, None, None, problem, f"a new one: {_PACKAGE_COMMAND}")])
    else:
        path.write_text(text, "utf-8", newline="\n")
        print(f"wrote {path.name}")
    return 0


def _locators(options: argparse.Namespace) -> int:
    """Write the table of locators, keeping the reasons that stand in it."""
    path = options.tables / "locators.csv"
    article = read_article(options.article)
    present = read_table(path) if path.is_file() else None
    if isinstance(present, list):
        raise RegisterError(present)
    path.write_text(locators_csv(article, present), "utf-8", newline="\n")
    print(f"wrote {path.name}: {len(article)} locators")
    return 0


def _upkeep(options: argparse.Namespace) -> int:
    """Print what is due, heading by heading."""
    lists = due(load(options.tables), options.on, options.tables)
    for heading, rows in lists.items():
        print(f"{heading} ({len(rows)})")
        for row in rows:
            print(f"  {row}")
    print(f"{sum(map(len, lists.values()))} things due on {options.on}")
    return 0


def _today() -> date:
    """Give the date where whoever runs this is."""
    return datetime.now().astimezone().date()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a day; expected YYYY-MM-DD, as 2026-11-29"
        raise argparse.ArgumentTypeError(message) from None


def _listings(options: argparse.Namespace) -> int:
    """Print what a consolidation changes in the schedule and which matches to look at; with ``--write`` write it."""
    newer = read_consolidation(options.source)
    before = {row["id"]: row for row in rows_in(options.tables, SCHEDULE)}
    found = differences(before, newer.items)
    for line in report(found):
        print(line)
    for line in to_look_at(rows_in(options.tables, "listings"), rows_in(options.tables, "actors"), found):
        print(f"look at {line}")
    if options.write:
        write(options.tables, newer, _today())
        print(f"wrote {SCHEDULE}.csv as of {newer.day}; then run {CHECK_COMMAND} --seal")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.build", description="Check, seal and describe the tables.")
    parser.add_argument("--tables", type=Path, default=TABLES_FOLDER, metavar="FOLDER", help="default: data/tables")
    commands = parser.add_subparsers(required=True)

    checking = commands.add_parser("check", help="print every fault of the tables")
    checking.add_argument("--article", type=Path, metavar="PATH", help="compare with the article's text too")
    checking.add_argument("--seal", action="store_true", help="if there is no fault, write checksums and data package")
    checking.set_defaults(run=_check)

    describing = commands.add_parser("datapackage", help=f"write {_PACKAGE}")
    describing.add_argument("--check", action="store_true", help="only tell whether it is current")
    describing.set_defaults(run=_datapackage)

    locating = commands.add_parser("locators", help="write locators.csv from the article's text")
    locating.add_argument("--article", type=Path, metavar="PATH", required=True)
    locating.set_defaults(run=_locators)

    keeping = commands.add_parser("upkeep", help="print what is due, what a reader stumbles over first")
    keeping.add_argument("--on", type=_day, default=_today(), metavar="DATE", help="default: today")
    keeping.set_defaults(run=_upkeep)

    listing = commands.add_parser("listings", help=f"compare a consolidation of the law with {SCHEDULE}.csv")
    listing.add_argument("--from", dest="source", type=Path, metavar="FILE.xml", required=True)
    listing.add_argument("--write", action="store_true", help=f"write {SCHEDULE}.csv and its sidecar anew")
    listing.set_defaults(run=_listings)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, see `data.build.run`."""
    return run(_parser(), arguments)


if __name__ == "__main__":
    sys.exit(main())
