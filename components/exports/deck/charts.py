"""States over time and numbers as charts of office programs, each with the workbook that it is edited in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from components.document import Bar, BarsBlock, Number, NumbersBlock
from components.exports.deck.chart_markup import (
    CATEGORIES,
    CLEAR,
    READ,
    SHEET,
    VALUES,
    Series,
    Value,
    axis,
    cells,
    edge,
    grid,
    letters,
    pattern,
    series_markup,
    shown,
    space,
)
from components.exports.deck.charted import upright
from components.exports.deck.drawn import colour, on
from components.exports.deck.markup import THEME, fill, run_look, state_ink, text
from components.exports.deck.scales import moment, scale_of, years_between_ticks
from components.exports.deck.values import Chart
from components.pictures import INKS, width_of
from components.signs import is_faded_look
from components.words import Words

Rows = Sequence[Sequence[Value]]
Sheets = list[tuple[str, Rows]]
_UPRIGHT: Final = ' rot="-5400000" vert="horz"'
_UPRIGHT_PT: Final = 15.0
_LEVEL: Final = ' rot="0" vert="horz"'
_PAGE: Final = '<a:schemeClr val="bg1"/>'
_LEAST_RIMMED_PT: Final = 4.0
_LEAST_LABEL_PT: Final = 10.0
_BESIDE_PT: Final = 8.0
_YEAR_PT: Final = 40.0
_BARS_GAP: Final = 60
_COLUMNS_GAP: Final = 45


def markup(lang: str, say: Words, chart: Chart) -> tuple[str, Sheets]:
    """Give a chart as markup, and the sheets of its workbook.

    Parameters
    ----------
    lang : str
        The language, such as ``fr-CA``.
    say : Words
        The words.
    chart : Chart
        The chart.
    """
    if isinstance(chart.block, BarsBlock):
        return _bars(lang, say, chart, chart.block)
    return _numbers(lang, say, chart, chart.block)


# ---- states over time -----------------------------------------------------------------------------------------------


def _bars(lang: str, say: Words, chart: Chart, block: BarsBlock) -> tuple[str, Sheets]:
    names = [row.name for row in block.rows]
    first, last = moment(block.first), moment(block.last)
    since = math.floor(first)
    a_year = chart.plot.width / (last - since)
    most = max((len(row.bars) for row in block.rows), default=0)
    every: list[Series] = []
    for slot in range(most):
        bars = [_clipped(row.bars[slot], block) if slot < len(row.bars) else None for row in block.rows]
        ends = [_clipped(row.bars[slot - 1], block)[1] if 0 < slot < len(row.bars) else 0.0 for row in block.rows]
        gaps = [bar and round(bar[0] - end, 4) for bar, end in zip(bars, ends, strict=True)]
        lengths = [bar and round(bar[1] - bar[0], 4) for bar in bars]
        states = [row.bars[slot] if slot < len(row.bars) else None for row in block.rows]
        before = say("Year of the beginning") if not slot else say("Years until state {number}", number=slot + 1)
        every.append(Series(before, gaps, CLEAR))
        points = "".join(
            _point(at, bar, (length or 0.0) * a_year)
            for at, (bar, length) in enumerate(zip(states, lengths, strict=True))
            if bar is not None
        )
        labels = [
            _label(lang, at, said, bar)
            for at, (bar, length) in enumerate(zip(states, lengths, strict=True))
            if bar is not None and length is not None and (said := _said(block, bar, length * a_year))
        ]
        own = f"<c:dLbls>{''.join(labels)}{shown()}</c:dLbls>" if labels else ""
        every.append(Series(say("Years of state {number}", number=slot + 1), lengths, CLEAR, points, own))
    series = "".join(series_markup(at, one, names) for at, one in enumerate(every))
    step = years_between_ticks(last - since, chart.plot.width, _YEAR_PT)
    scaling = f'<c:orientation val="minMax"/><c:max val="{last:.4f}"/><c:min val="{since}"/>'
    plot = (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{_BARS_GAP}"/><c:overlap val="100"/><c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/>'
        f"</c:barChart>{_names_axis(lang)}{_years_axis(lang, scaling, step)}"
    )
    return space(lang, plot, chart.plot, chart.box), [
        (SHEET, cells(say("Name"), every, names)),
        (say("States"), _states(say, block)),
    ]


def _clipped(bar: Bar, block: BarsBlock) -> tuple[float, float]:
    """Give the ends of a bar within the axis."""
    begin, end = (moment(min(max(day, block.first), block.last)) for day in (bar.begin, bar.end))
    return begin, max(begin, end)


def _point(at: int, bar: Bar, wide: float) -> str:
    """Give how a bar looks: full on two sources, hatched on one, hollow where it was last seen longer ago."""
    ink, hollow = state_ink(bar.look), is_faded_look(bar.look)
    rim = edge(ink, broken=hollow and not bar.two_sources)
    if not bar.two_sources:
        inside = pattern(ink, sparse=hollow)
    elif hollow:
        inside = f"<a:solidFill>{_PAGE}</a:solidFill>"
    else:
        inside = f"<a:solidFill>{ink}</a:solidFill>"
        # A pale edge parts two full bars that are as dark; one of a few days would be nothing but edge.
        rim = edge(_PAGE) if wide >= _LEAST_RIMMED_PT else rim
    return (
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{inside}{rim}</c:spPr></c:dPt>"
    )


def _said(block: BarsBlock, bar: Bar, wide: float) -> str:
    """Give what stands on a bar: its state, or the number of it in the key, or nothing where neither has room."""
    looks = [look for look, _ in block.legend]
    if bar.look not in looks:
        return ""
    number = looks.index(bar.look)
    meaning = block.legend[number][1]
    if width_of(meaning, READ) + _BESIDE_PT <= wide:
        return meaning
    return str(number + 1) if wide >= max(_LEAST_LABEL_PT, width_of(str(number + 1), READ) + 3) else ""


def _label(lang: str, at: int, said: str, bar: Bar) -> str:
    full = bar.two_sources and not is_faded_look(bar.look)
    ink = on(colour(bar.look)) if full else colour("ink")
    ground = "" if full else '<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></c:spPr>'
    look = run_look(lang, READ, ink=fill(ink))
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr wrap="none" lIns="19050" tIns="0" rIns="19050" bIns="0"/>'
        f"<a:lstStyle/><a:p><a:r>{look}<a:t>{text(said)}</a:t></a:r></a:p></c:rich></c:tx>{ground}"
        f'<c:dLblPos val="ctr"/>{shown("Val")}</c:dLbl>'
    )


def _names_axis(lang: str) -> str:
    look = (
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="9525">{fill(colour("muted"))}</a:ln></c:spPr>{letters(lang, "ink")}'
    )
    after = '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/>'
    after += '<c:noMultiLvlLbl val="1"/>'
    turned = '<c:orientation val="maxMin"/>'
    return axis("catAx", CATEGORIES, VALUES, side="l", scaling=turned, look=look, after=after)


def _years_axis(lang: str, scaling: str, step: int) -> str:
    look = (
        f'{grid()}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln w="9525">{fill(colour("muted"))}</a:ln></c:spPr>'
        f"{letters(lang, 'muted', rotation=_LEVEL)}"
    )
    after = f'<c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="{step}"/>'
    return axis("valAx", VALUES, CATEGORIES, side="b", scaling=scaling, look=look, after=after)


def _states(say: Words, block: BarsBlock) -> Rows:
    """Give the states in words and days, as the chart cannot hold them."""
    means = dict(block.legend)
    return [
        [say("Name"), say("State"), say("First day"), say("Last day"), say("Sources")],
        *(
            [
                row.name,
                means.get(bar.look, bar.look),
                bar.begin.isoformat(),
                bar.end.isoformat(),
                say("Two sources or the article") if bar.two_sources else say("One source"),
            ]
            for row in block.rows
            for bar in row.bars
        ),
    ]


# ---- numbers --------------------------------------------------------------------------------------------------------


def _numbers(lang: str, say: Words, chart: Chart, block: NumbersBlock) -> tuple[str, Sheets]:
    labels = [number.label for number in block.series[0][1]] if block.series else []
    scale = scale_of(number.value for _, numbers in block.series for number in numbers)
    slot = chart.plot.width / max(len(labels), 1)
    a_column = slot / (1 + _COLUMNS_GAP / 100) / max(len(block.series), 1)
    values = [value for _, numbers in block.series for value in map(_known, numbers) if value is not None]
    places = max((_places(value) for value in values), default=0)
    widest = max((width_of(f"{value:,.{places}f}", READ) for value in values), default=0.0)
    written = _format(lang, places)
    every = [
        _columns(lang, at, name, numbers, written if widest + 4 <= a_column * 1.35 else "")
        for at, (name, numbers) in enumerate(block.series)
    ]
    series = "".join(series_markup(at, one, labels) for at, one in enumerate(every))
    stands = upright(block, chart.plot.width)
    skip = max(1, math.ceil(_UPRIGHT_PT / slot)) if stands else 1
    plot = (
        f'<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{_COLUMNS_GAP}"/><c:overlap val="0"/><c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/>'
        f"</c:barChart>{_times_axis(lang, skip, stands=stands)}{_values_axis(lang, scale.low, scale.high, scale.step)}"
    )
    sheet = cells(say("Time"), every, labels)
    sources: Rows = [
        [say("Time"), *(name for name, _ in block.series)],
        *(
            [
                label,
                *(
                    say("Two sources or the article") if numbers[at].two_sources else say("One source")
                    for _, numbers in block.series
                ),
            ]
            for at, label in enumerate(labels)
        ),
    ]
    return space(lang, plot, chart.plot, chart.box), [(SHEET, sheet), (say("Sources"), sources)]


def _known(number: Number) -> float | None:
    return number.value if number.value is not None and math.isfinite(number.value) else None


def _places(value: float) -> int:
    return next((places for places in range(3) if math.isclose(value, round(value, places))), 2)


def _format(lang: str, places: int) -> str:
    """Give how numbers are written: in groups of three as the language of the slides has them, not as the machine's."""
    ends = "." + "0" * places if places else ""
    if not lang.startswith("fr"):
        return f"#,##0{ends}"
    space = "&quot;\N{NARROW NO-BREAK SPACE}&quot;"
    return f"[&gt;=1000000]#{space}###{space}##0{ends};[&gt;=1000]#{space}##0{ends};0{ends}"


def _columns(lang: str, at: int, name: str, numbers: Sequence[Number], written: str) -> Series:
    ink = _series_ink(at)
    hatched = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{pattern(ink)}{edge(ink)}</c:spPr></c:dPt>"
        for place, number in enumerate(numbers)
        if not number.two_sources
    )
    labels = (
        f'<c:dLbls><c:numFmt formatCode="{written}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'{letters(lang, "ink")}<c:dLblPos val="outEnd"/>{shown("Val")}</c:dLbls>'
        if written
        else ""
    )
    look = f"<c:spPr><a:solidFill>{ink}</a:solidFill>{edge(ink)}</c:spPr>"
    return Series(name, [_known(number) for number in numbers], look, hatched, labels)


def _series_ink(at: int) -> str:
    """Give the colour of a series as markup: of the theme where it is one of the ground's."""
    written = INKS[at % len(INKS)]
    ground = {colour(name): THEME[name] for name in ("accent", "ink", "muted")}
    return f'<a:schemeClr val="{ground[written]}"/>' if written in ground else f'<a:srgbClr val="{written[1:]}"/>'


def _times_axis(lang: str, skip: int, *, stands: bool) -> str:
    look = (
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="9525">{fill(colour("muted"))}</a:ln></c:spPr>'
        f"{letters(lang, 'ink', rotation=_UPRIGHT if stands else _LEVEL)}"
    )
    after = (
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/>'
        f'<c:tickLblSkip val="{skip}"/><c:noMultiLvlLbl val="1"/>'
    )
    return axis("catAx", CATEGORIES, VALUES, side="b", scaling='<c:orientation val="minMax"/>', look=look, after=after)


def _values_axis(lang: str, low: float, high: float, step: float) -> str:
    look = (
        f'{grid()}<c:numFmt formatCode="{_format(lang, _places(step))}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{letters(lang, 'muted')}"
    )
    after = f'<c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="{step:.12g}"/>'
    scaling = f'<c:orientation val="minMax"/><c:max val="{high:.12g}"/><c:min val="{low:.12g}"/>'
    return axis("valAx", VALUES, CATEGORIES, side="l", scaling=scaling, look=look, after=after)
