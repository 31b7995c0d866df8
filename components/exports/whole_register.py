"""The whole register as a ZIP, each table with its description."""

from __future__ import annotations

import json

from components.exports.zip_file import zipped
from components.words import Words
from data.cite import ARTICLE_BIBTEX, ARTICLE_CHICAGO
from data.register import code_bytes, package_bytes, table_bytes
from data.schema import EVERY_TABLE


def whole_register(say: Words) -> bytes:
    """Give the whole register as a ZIP: every table with its sidecar's facts, datapackage.json and a README."""
    package = json.loads(package_bytes())
    lines = [
        "# Arctic Common Ground",
        "",
        say("The whole register: one CSV file per table, in UTF-8, described by datapackage.json (Frictionless)."),
        say("Tables: CC BY 4.0. Source of the facts: {citation}", citation=ARTICLE_CHICAGO),
        "",
        *(f"- `{resource['path']}`: {resource['title']}" for resource in package["resources"]),
        "",
        "```",
        ARTICLE_BIBTEX.rstrip(),
        "```",
        "",
    ]
    contents = {
        "README.md": "\n".join(lines).encode(),
        "datapackage.json": package_bytes(),
        **{f"tables/{name}.csv": table_bytes(name) for name in EVERY_TABLE},
        **{f"codes/{name}": content for name, content in code_bytes().items()},
    }
    return zipped(contents)
