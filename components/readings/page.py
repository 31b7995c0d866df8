"""The page of readings: what is on show, the filters, and how they are said."""

from __future__ import annotations

from collections.abc import Sequence

from streamlit.delta_generator import DeltaGenerator

from components.readings.said import between_words
from components.view import View
from components.widgets import Batch, batch, filters, subsection
from components.words import Words
from data.codes import Between
from data.queries import how_both_stand, issues_of
from data.schema import Issue

ISSUES_A_PAGE = 14
FILTERS = ("area", "between", "issue", "side")


def _facets(shown: View) -> tuple[filters.Facet, ...]:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    return (
        filters.Facet("area", say("Area"), tuple(register.areas), lambda area: register.areas[area].name.to(lang)),
        filters.Facet(
            "between",
            say("Canada and Russia"),
            tuple(Between),
            lambda between: between_words(shown, Between(between)),
            buttons=True,
        ),
    )


def panel(shown: View, place: DeltaGenerator) -> None:
    """Draw the filters in the sidebar."""
    counts = issues_of(shown.register, shown.selection).counts
    with place:
        subsection(shown.say("Filters"))
        for facet in _facets(shown):
            filters.facet(shown, facet, counts)
        filters.reset(shown, FILTERS)


def in_words(shown: View) -> list[tuple[str, str]]:
    """Give the filters in use as names and values."""
    return filters.in_words(shown, _facets(shown))


def on_show(shown: View) -> Batch[Issue]:
    """Give the issues of the page of the list that the view asks for: those of an area first."""
    order = {area: number for number, area in enumerate((*shown.register.areas, ""))}
    issues = sorted(issues_of(shown.register, shown.selection).rows, key=lambda issue: order[issue.area])
    return batch(shown, issues, ISSUES_A_PAGE)


def finding(shown: View) -> str:
    """Give the sentence that the page says of the issues that the view asks for."""
    return told_of(shown.say, issues_of(shown.register, shown.selection).rows)


def told_of(say: Words, issues: Sequence[Issue]) -> str:
    """Say of some issues on how many the article tells what both countries hold, and how that stands to each other."""
    if not issues:
        return say("No issue in the article matches all the filters")
    counts = how_both_stand(issues)
    if not counts:
        return say.plural(
            "On this issue the article does not give the positions of both Canada and Russia",
            "On none of these {n} issues does the article give the positions of both Canada and Russia",
            len(issues),
        )
    how = {
        Between.AGREE: say("agree on {n}", n=say.number(counts[Between.AGREE])),
        Between.DIFFER: say("differ on {n}", n=say.number(counts[Between.DIFFER])),
        Between.OPPOSE: say("oppose each other on {n}", n=say.number(counts[Between.OPPOSE])),
    }
    return say.plural(
        "On {both} of {n} issue the article gives the positions of both Canada and Russia: they {how}",
        "On {both} of {n} issues the article gives the positions of both Canada and Russia: they {how}",
        len(issues),
        both=say.number(counts.total()),
        how=say.all_of([words for between, words in how.items() if counts[between]]),
    )
