"""The command line: ``python -m geo.build`` bakes every shape, ``--only NAME`` some of them.

After a change of a table in ``geo/build/inputs``, ``--seal`` writes its checksum first.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, cast

from tqdm import tqdm

from data.build import run
from data.register import TABLES_FOLDER
from geo.build import facts
from geo.build.context import Context
from geo.build.packages import PackageError
from geo.layers import SHAPES_FOLDER

# In this order: a later step may read what an earlier one wrote. Each is imported only when its turn comes.
STEPS: Final = {
    "base": ("geo.build.base", "bake_base"),
    "relief": ("geo.build.relief", "bake_relief"),
    "labels": ("geo.build.labels", "bake_labels"),
    "lines": ("geo.build.lines", "bake_lines"),
    "routes": ("geo.build.routes", "bake_routes"),
    "ports": ("geo.build.ports", "bake_ports"),
    "route_waters": ("geo.build.route_waters", "bake_route_waters"),
}
LARGEST_BYTES: Final = 8_000_000


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geo.build", description="Bake shapes, and the tables measured on them."
    )
    parser.add_argument("--seal", action="store_true", help="seal the tables in geo/build/inputs, and bake nothing")
    parser.add_argument("--only", action="append", choices=list(STEPS), metavar="NAME", help=", ".join(STEPS))
    parser.add_argument("--shapes", type=Path, default=SHAPES_FOLDER, metavar="FOLDER", help="default: geo/shapes")
    parser.add_argument("--tables", type=Path, default=TABLES_FOLDER, metavar="FOLDER", help="default: data/tables")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="where packages stay; default: the user's cache")
    parser.set_defaults(run=_run)
    return parser


def _step(name: str) -> Callable[[Context], None]:
    module, function = STEPS[name]
    return cast("Callable[[Context], None]", getattr(importlib.import_module(module), function))


def _bake(context: Context, names: Sequence[str]) -> dict[str, float]:
    """Run steps under a progress bar, and give the seconds that each took."""
    seconds: dict[str, float] = {}
    bar = tqdm(names, unit="step", bar_format="{desc:<8}{percentage:3.0f}% |{bar:30}| {n}/{total} {elapsed}")
    for name in bar:
        bar.set_description_str(name)
        start = time.perf_counter()
        _step(name)(context)
        seconds[name] = time.perf_counter() - start
    return seconds


def _summary(folder: Path, seconds: dict[str, float]) -> int:
    """Print what lies in the folder and how long each step took; give the sum of the bytes."""
    sizes = {path.name: path.stat().st_size for path in sorted(folder.iterdir()) if path.is_file()}
    for name, size in sizes.items():
        tqdm.write(f"{size:>10,}  {name}")
    total = sum(sizes.values())
    tqdm.write(f"{total:>10,}  bytes in {len(sizes)} files")
    spent = ", ".join(f"{name} {value:.1f}" for name, value in seconds.items())
    tqdm.write(f"{sum(seconds.values()):>10.1f}  seconds ({spent})")
    return total


def _run(options: argparse.Namespace) -> int:
    """Bake shapes; give 1 if a package could not be got, or they are larger than `LARGEST_BYTES` together."""
    context = Context(shapes=options.shapes, tables=options.tables, cache=options.cache)
    if options.seal:
        tqdm.write(f"sealed: {', '.join(facts.seal_all(context.inputs)) or 'nothing new'}")
        return 0
    try:
        seconds = _bake(context, [name for name in STEPS if not options.only or name in options.only])
    except PackageError as error:
        tqdm.write(str(error))
        return 1
    total = _summary(options.shapes, seconds)
    if total > LARGEST_BYTES:
        tqdm.write(f"the shapes are too large: {total:,} bytes; at most {LARGEST_BYTES:,}")
        return 1
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Bake shapes, see `data.build.run`."""
    return run(_parser(), arguments)


if __name__ == "__main__":
    sys.exit(main())
