"""Writes the list of the files that the app runs from: ``python -m components.shell`` after one came or went."""

from __future__ import annotations

from components.shell.installation import LIST, present

if __name__ == "__main__":
    LIST.write_text("".join(f"{file}\n" for file in present()), "utf-8", newline="\n")
