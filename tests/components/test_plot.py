"""A figure is checked as a value before the browser sees it, and so is what the browser answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures import Drawing
from components.figures.axes import layout_of
from components.figures.drawing import LONGEST_ALT, LegendEntry, figure_of, texts_of
from components.figures.ink import colour, sign
from components.figures.letters import fitted, width_of, wrapped
from components.figures.marks import Mark, targets, told
from components.figures.room import PLACES, Anchor, Room, crosses, overlap, placed
from components.figures.samples import sign_sample
from components.plot import day_of, read_answer, to_data
from components.plot.payload import to_content, unpacked
from components.signs import by_theme
from components.words import Words, words
from data.language import Language


@dataclass(frozen=True)
class Told:
    """What a figure says in words."""

    say: Words = field(default_factory=lambda: words(Language.FRENCH))
    headline: str = "headline"
    subtitle: str = ""
    alt: str = "alt"
    description: str = "description"
    source: str = "source"
    file_name: str = "file_name"


TEXTS = st.text(st.characters(codec="latin-1", exclude_categories=["Cc", "Cf"]), max_size=60)


def drawing(ids: tuple[str, ...] = ("one", "other"), **changed: Any) -> Drawing:  # noqa: ANN401  # any field of it
    x = [float(at) for at, _ in enumerate(ids)]
    trace = targets([Mark(one, f"Name of {one}", "", at, at, ("more",)) for one, at in zip(ids, x, strict=True)])
    layout = layout_of(Language.FRENCH) | {"shapes": [shape for at in x for shape in sign("active", at, at, "active")]}
    fields: dict[str, Any] = {
        "lang": Language.FRENCH,
        "figure": figure_of([trace], layout),
        "texts": texts_of(Told()),
        "legend": (LegendEntry("symbol", "active", "Active", sign_sample("active", "active")),),
    }
    return Drawing(**(fields | changed))


def test_a_figure_on_which_an_id_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="'one' stands twice"):
        drawing(("one", "one"))


def test_what_is_chosen_is_on_the_figure() -> None:
    with pytest.raises(ValueError, match="'no' is selected, and not on it"):
        drawing(selected="no")


@pytest.mark.parametrize("alt", ["", "x" * (LONGEST_ALT + 1)])
def test_an_alternative_text_is_short_and_there(alt: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        texts_of(Told(alt=alt))


@pytest.mark.parametrize("language", list(Language))
def test_the_list_names_its_count(language: Language) -> None:
    assert "{n}" in texts_of(Told(words(language)))["in_view"]


@pytest.mark.parametrize("language", list(Language))
def test_the_words_of_all_figures_are_complete(language: Language) -> None:
    told_of = texts_of(Told(words(language), subtitle="subtitle"))
    assert [name for name, text in told_of.items() if not text] == []


def test_a_figure_can_be_carried_as_json() -> None:
    content = to_content(drawing())
    assert json.loads(json.dumps(content, allow_nan=False)) == unpacked(to_data(drawing()))


def test_what_the_loader_says_is_not_packed() -> None:
    assert to_data(drawing())["texts"] == {name: texts_of(Told())[name] for name in ("loading", "failed")}


def test_the_same_figure_is_packed_to_the_same_text() -> None:
    assert to_data(drawing()) == to_data(drawing())


def test_every_colour_of_a_figure_has_its_own_on_dark_pages() -> None:
    light, dark = by_theme()["light"], by_theme()["dark"]
    pairs = {(light[name], dark[name]) for name in light}
    assert len({colour for colour, _ in pairs}) == len(pairs)
    assert to_content(drawing())["dark"] == dict(pairs)


def test_what_is_neutral_is_as_dark_as_words() -> None:
    assert colour("neutral") == by_theme()["light"]["ink"]


def test_what_is_said_of_a_mark_is_no_markup() -> None:
    assert told("a <b> & c", ()) == "<b>a &lt;b&gt; &amp; c</b>"


def test_an_answer_with_a_known_mark_is_believed() -> None:
    assert read_answer({"picked": "one"}, set(drawing().ids())).id == "one"


@pytest.mark.parametrize("picked", ["no", 1, None, ["one"], {"id": "one"}])
def test_an_answer_with_another_mark_is_not(picked: object) -> None:
    assert read_answer({"picked": picked}, set(drawing().ids())).id is None


@given(st.dates())
def test_a_day_of_the_calendar_is_believed(day: date) -> None:
    assert day_of({"day": day.isoformat()}) == day.isoformat()


@pytest.mark.parametrize("day", ["2018", "2018-02-30", "20180101", "2018-01-01T00:00", 17532, None, ["2018-01-01"]])
def test_what_is_no_day_is_not_believed(day: object) -> None:
    assert day_of({"day": day}) is None


def test_a_failure_is_told_in_few_words() -> None:
    assert read_answer({"failed": "x" * 5000}, ()).failed == "x" * 300


@given(TEXTS, st.integers(40, 300))
def test_words_that_are_cut_fit(text: str, width: int) -> None:
    assert width_of(fitted(text, width, 12), 12) <= width


@given(TEXTS, st.integers(40, 300))
def test_words_that_are_broken_into_lines_are_all_there(text: str, width: int) -> None:
    assert " ".join(wrapped(text, width, 12)) == " ".join(text.split())


def test_the_last_of_the_lines_that_there_may_be_is_cut() -> None:
    lines = wrapped("several words that need more lines than two", 80, 12, most=2)
    assert (len(lines), lines[-1][-1]) == (2, "…")


def anchor(name: str, size: tuple[float, float] = (20, 10)) -> Anchor:
    return Anchor(name, 0.5, 0.5, 0.5, 50, size)


def test_what_is_placed_takes_its_room() -> None:
    found = placed([anchor("one"), anchor("other")], {100: Room((0, 0, 100, 100))})
    assert [at.place for at in found.values()] == ["bottom center", "middle right"]


def test_of_marks_that_share_an_id_one_has_the_words() -> None:
    found = placed([anchor("one", (200, 10)), anchor("one")], {100: Room((0, 0, 100, 100))})
    assert found["one"].anchor.size == (20, 10)


def test_words_without_room_come_where_the_figure_is_wider() -> None:
    rooms = {width: Room((0, 0, width, 100)) for width in (40.0, 100.0, 200.0)}
    assert placed([anchor("one", (80, 10))], rooms)["one"].least_px == 100


def test_words_stand_on_no_line_if_they_can() -> None:
    below = ((0.0, 66.0), (1.0, 66.0))
    assert placed([anchor("one")], {100: Room((0, 0, 100, 100))}, [below])["one"].place == "middle right"


def test_nothing_is_placed_outside() -> None:
    assert placed([anchor("one")], {10: Room((0, 0, 10, 10))}) == {}


def test_places_beside_a_mark_do_not_lie_on_it() -> None:
    one = anchor("one", (30, 14))
    assert [place for place in PLACES if overlap(one.words(place, 100), one.taken(100))] == []


@pytest.mark.parametrize(
    ("way", "through"),
    [
        (((-5, -5), (5, 5)), True),
        (((-50, 0), (50, 0)), True),
        (((20, -50), (20, 50)), False),
        (((0, 30), (9, 90)), False),
    ],
)
def test_a_line_through_a_box_is_found(way: tuple[tuple[float, float], ...], *, through: bool) -> None:
    assert crosses(way, (-8, -8, 8, 8)) is through
