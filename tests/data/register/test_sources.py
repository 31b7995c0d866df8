"""Sidecars, checksums and the data version."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import CHECK_COMMAND, RegisterError
from data.register import sources
from data.schema import EVERY_TABLE
from tests.data.conftest import TinyRegister
from tests.each import each

FIELDS = ("producer", "citation", "retrieved", "covers_to", "licence_out", "sha256")
TEXTS = st.dictionaries(st.sampled_from(list(EVERY_TABLE)), st.text(), min_size=1)


def _sentence_of_sidecar(tiny: TinyRegister) -> str:
    with pytest.raises(RegisterError) as caught:
        sources.read_sidecar(tiny.folder / "areas.source.toml")
    return caught.value.sentence


def test_the_checksum_is_sha_256_in_hexadecimal() -> None:
    assert sources.sha256_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_every_table_has_a_sidecar() -> None:
    assert set(sources.sidecars()) == set(EVERY_TABLE)


@each("table", EVERY_TABLE)
def test_a_sidecar_holds_the_checksum_of_its_table(table: str) -> None:
    assert sources.sidecars()[table].sha256 == sources.sha256_of(sources.table_bytes(table))


@each("table", EVERY_TABLE)
def test_a_sidecar_says_in_both_languages_what_the_table_holds(table: str) -> None:
    sidecar = sources.sidecars()[table]
    texts = (sidecar.title, sidecar.description, sidecar.processing, sidecar.licence_in)
    assert all(text.en and text.fr for text in texts)


def test_a_sidecar_is_read_field_by_field(tiny: TinyRegister) -> None:
    sidecar = sources.read_sidecar(tiny.folder / "areas.source.toml")
    assert (sidecar.name, sidecar.title.fr, sidecar.licence_out) == ("areas", "Une table", "CC BY 4.0")


def test_the_sidecars_of_a_folder_are_found_by_the_name_of_the_table(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.source.toml").unlink()
    assert set(sources.sidecars(tiny.folder)) == set(EVERY_TABLE) - {"areas"}


def test_a_missing_sidecar_is_named(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.source.toml").unlink()
    assert "areas.source.toml: the sidecar is missing" in _sentence_of_sidecar(tiny)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_a_sidecar_lacks_is_named(tiny: TinyRegister, field: str) -> None:
    tiny.replace("areas.source.toml", f"{field} = ", f"other_{field} = ")
    assert f"areas.source.toml: the sidecar lacks the field '{field}'" in _sentence_of_sidecar(tiny)


@pytest.mark.parametrize("field", ["title", "description", "processing", "licence_in"])
def test_a_text_that_a_sidecar_lacks_is_named(tiny: TinyRegister, field: str) -> None:
    tiny.replace("areas.source.toml", f"[{field}]", f"[other_{field}]")
    assert f"areas.source.toml: the sidecar lacks the field '{field}'" in _sentence_of_sidecar(tiny)


def test_a_title_without_a_language_is_a_fault(tiny: TinyRegister) -> None:
    tiny.replace("areas.source.toml", 'fr = "Une table"\n', "")
    assert "areas.source.toml: the sidecar lacks the field 'fr'" in _sentence_of_sidecar(tiny)


@pytest.mark.parametrize(("old", "new"), [('producer = "', "producer = "), ("[title]", "[[title]]")])
def test_a_sidecar_that_cannot_be_read_is_a_fault(tiny: TinyRegister, old: str, new: str) -> None:
    tiny.replace("areas.source.toml", old, new)
    assert "areas.source.toml: the sidecar cannot be read (" in _sentence_of_sidecar(tiny)


def test_tables_as_they_were_checked_are_given_as_text(tiny: TinyRegister) -> None:
    texts = sources.verified_texts(tiny.folder, ["areas"])
    assert texts == {"areas": (tiny.folder / "areas.csv").read_text("utf-8")}


@pytest.mark.parametrize("table", EVERY_TABLE)
def test_a_table_changed_by_one_byte_is_refused_with_its_name_and_the_command(tiny: TinyRegister, table: str) -> None:
    path = tiny.folder / f"{table}.csv"
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(RegisterError) as caught:
        sources.verified_texts(tiny.folder, EVERY_TABLE)
    assert f"{table}.csv: " in caught.value.sentence
    assert f"`{CHECK_COMMAND} --seal`" in caught.value.sentence


def test_a_missing_table_is_named(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.csv").unlink()
    with pytest.raises(RegisterError, match=r"areas\.csv: the table is missing; expected a file in tables/"):
        sources.verified_texts(tiny.folder, EVERY_TABLE)


@given(TEXTS)
def test_the_version_is_twelve_hexadecimal_digits(texts: dict[str, str]) -> None:
    version = sources.version_of(texts)
    assert len(version) == 12
    assert set(version) <= set("0123456789abcdef")


@given(TEXTS, st.data())
def test_the_version_does_not_depend_on_the_order_of_the_tables(texts: dict[str, str], data: st.DataObject) -> None:
    names = data.draw(st.permutations(sorted(texts)))
    assert sources.version_of({name: texts[name] for name in names}) == sources.version_of(texts)


@given(TEXTS, st.data())
def test_the_version_changes_with_any_table(texts: dict[str, str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(texts)))
    assert sources.version_of(texts | {name: texts[name] + "x"}) != sources.version_of(texts)


def test_the_data_package_is_json_that_lists_every_table() -> None:
    package = json.loads(sources.package_bytes())
    names = [resource["name"] for resource in package["resources"]]
    assert names == [*EVERY_TABLE, *(name for name in names if name.startswith("codes-"))]
    assert [resource["name"] for resource in sources.tables_described()] == list(EVERY_TABLE)
