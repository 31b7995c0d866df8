"""Made-up briefings for note and PDF: every kind of block, both languages, any number of sections and rows."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from components.document import (
    Bar,
    BarsBlock,
    BarsRow,
    Block,
    Briefing,
    Cited,
    Note,
    NotePart,
    Number,
    NumbersBlock,
    Point,
    Section,
    Side,
    SidesBlock,
    TableBlock,
    TableCell,
    TableRow,
    TextBlock,
    Warned,
)
from data.language import Language

DAY = date(2026, 11, 29)
_FRENCH = Language.FRENCH

NOTES = MappingProxyType(
    {
        f"s{number}": Note(
            f"s{number}",
            "Nadezhda Viakhireva, “Russian-Canadian Relations 2014–2020,” Canadian Journal of European and Russian "
            f"Studies 14, no. 1 (2020): {30 + number} (p{30 + number}.{number % 4 + 1}).",
            f"p{30 + number}.{number % 4 + 1}",
            "",
            f"Statement {number}.",
            "",
        )
        for number in range(1, 20)
    }
    | {
        f"w{number}": Note(
            f"w{number}",
            f"Global Affairs Canada, “Statement on the Arctic Council, part {number},” {number} March 2022.",
            f"Global Affairs Canada 2022 ({number})",
            f"https://www.canada.ca/en/global-affairs/news/2022/03/statement-on-the-arctic-council-part-{number}.html",
            "Statement on the Arctic Council",
            "en",
        )
        for number in range(1, 12)
    }
)
"""Statements of the article and later works."""


def _pick(lang: Language, en: str, fr: str) -> str:
    return fr if lang is _FRENCH else en


def bars(lang: Language = Language.ENGLISH, rows: int = 6) -> BarsBlock:
    """Give states over time, of as many initiatives as are asked for."""
    names = (
        ("Arctic Council", "Conseil de l’Arctique"),
        (
            "Search and rescue agreement",
            "Accord de recherche et de sauvetage en cas d’incident aéronautique ou maritime",
        ),
        ("Arctic Coast Guard Forum", "Forum des gardes côtières de l’Arctique"),
        ("Northern Forum", "Forum du Nord"),
        ("Intergovernmental Economic Commission", "Commission économique intergouvernementale"),
        ("Fisheries agreement", "Accord visant à prévenir la pêche non réglementée en haute mer"),
    )
    shapes = (
        (("active", 2014, 2022, True), ("suspended", 2022, 2024, True), ("limited", 2024, 2026, False)),
        (("active", 2014, 2023, True), ("active-faded", 2023, 2026, True)),
        (("planned", 2014, 2015, False), ("active", 2015, 2022, False), ("suspended-faded", 2022, 2026, False)),
        (("active", 2014, 2020, True), ("not-stated", 2020, 2026, True)),
        (("suspended", 2014, 2018, True), ("ended", 2018, 2026, True)),
        (("limited", 2014, 2020, True), ("limited-faded", 2020, 2026, True)),
    )
    labels = (
        ("active", "Active", "Active"),
        ("active-faded", "Active, last seen earlier", "Active, vue pour la dernière fois auparavant"),
        ("limited", "Limited", "Limitée"),
        ("limited-faded", "Limited, last seen earlier", "Limitée, vue pour la dernière fois auparavant"),
        ("suspended", "Suspended", "Suspendue"),
        ("suspended-faded", "Suspended, last seen earlier", "Suspendue, vue pour la dernière fois auparavant"),
        ("ended", "Ended", "Terminée"),
        ("planned", "Planned", "Prévue"),
        ("not-stated", "Not stated", "Non précisé"),
    )
    made = tuple(
        BarsRow(
            _pick(lang, *names[n % 6]) + (f" {n // 6 + 1}" if n >= 6 else ""),
            tuple(Bar(look, date(begin, 3, 1), date(end, 3, 1), two) for look, begin, end, two in shapes[n % 6]),
        )
        for n in range(rows)
    )
    used = {bar.look for row in made for bar in row.bars}
    return BarsBlock(
        _pick(lang, "How six forms of cooperation stood", "État de six formes de coopération"),
        date(2014, 1, 1),
        date(2026, 11, 29),
        made,
        (
            (date(2014, 3, 18), _pick(lang, "Sanctions of 2014", "Sanctions de 2014")),
            (date(2022, 2, 24), _pick(lang, "24 February 2022", "24 février 2022")),
            (date(2022, 3, 3), _pick(lang, "Seven states pause their work", "Sept États suspendent leurs travaux")),
        ),
        tuple((look, _pick(lang, en, fr)) for look, en, fr in labels if look in used),
    )


def numbers(lang: Language = Language.ENGLISH, years: int = 8) -> NumbersBlock:
    """Give two series, with a gap and a number on one source."""
    labels = [str(2014 + year) for year in range(years)]
    return NumbersBlock(
        _pick(lang, "People listed by either side", "Personnes inscrites par chaque partie"),
        _pick(lang, "persons", "personnes"),
        tuple(
            (
                name,
                tuple(
                    Number(label, None if at == 3 else first + at * step, two_sources=at % 3 != 1)
                    for at, label in enumerate(labels)
                ),
            )
            for name, first, step in (("Canada", 140, 210), (_pick(lang, "Russia", "Russie"), 13, 190))
        ),
    )


def table(lang: Language = Language.ENGLISH, rows: int = 4) -> TableBlock:
    """Give a table with signs, links, notes and numbers, of as many rows as are asked for."""
    looks = ("active", "limited", "suspended-faded", "ended")
    return TableBlock(
        _pick(lang, "Forms of cooperation and how they stand", "Formes de coopération et leur état"),
        (
            _pick(lang, "Form of cooperation", "Forme de coopération"),
            _pick(lang, "State", "État"),
            _pick(lang, "Sources", "Sources"),
        ),
        tuple(
            TableRow(
                (
                    TableCell(
                        _pick(lang, f"Initiative number {n + 1}", f"Initiative numéro {n + 1}"),
                        href=f"https://example.org/?n={n}" if n % 2 else "",
                    ),
                    TableCell(
                        _pick(
                            lang, f"Active since {1990 + n % 30}\nmeets once a year", f"Active depuis {1990 + n % 30}"
                        ),
                        (f"s{n % 19 + 1}", f"w{n % 11 + 1}"),
                        look=looks[n % 4],
                    ),
                    TableCell(str(n * 1250)),
                ),
                heading=_pick(lang, f"Group {n // 10 + 1}", f"Groupe {n // 10 + 1}") if n % 10 == 0 else "",
            )
            for n in range(rows)
        ),
        (45, 40, 15),
        frozenset({2}),
    )


def sides(lang: Language = Language.ENGLISH) -> SidesBlock:
    """Give an issue with what both sides and one other hold."""
    say = _pick
    return SidesBlock(
        say(
            lang,
            "In law, what are the waters of the Northwest Passage?",
            "Que sont en droit les eaux du passage du Nord-Ouest ?",
        ),
        say(lang, "Agree", "D’accord"),
        (
            Side(
                "canada",
                "Canada",
                say(lang, "Asserts", "Affirme"),
                (
                    Cited(
                        say(
                            lang,
                            "Canada holds that these waters are internal.",
                            "Le Canada soutient que ces eaux sont intérieures.",
                        ),
                        ("s3", "w2"),
                    ),
                ),
            ),
            Side(
                "russia",
                say(lang, "Russia", "Russie"),
                say(lang, "Supports", "Soutient"),
                (
                    Cited(
                        say(
                            lang,
                            "Russia holds the same of its own straits.",
                            "La Russie soutient la même chose de ses détroits.",
                        ),
                        ("s4",),
                    ),
                ),
            ),
        ),
        (
            Side(
                "united-states",
                say(lang, "United States", "États-Unis"),
                say(lang, "Opposes", "S’oppose"),
                (
                    Cited(
                        say(
                            lang,
                            "The United States holds that they are a strait.",
                            "Les États-Unis y voient un détroit.",
                        ),
                        ("w3",),
                    ),
                ),
            ),
        ),
    )


def texts(lang: Language = Language.ENGLISH) -> TextBlock:
    """Give sentences below each other."""
    return TextBlock(
        _pick(lang, "What the sources say of it", "Ce qu’en disent les sources"),
        (
            Cited(
                _pick(lang, "The agreement entered into force in 2013.", "L’accord est entré en vigueur en 2013."),
                ("s5",),
            ),
            Cited(
                _pick(lang, "A joint exercise was held in 2019.", "Un exercice commun a eu lieu en 2019."), ("s6", "w4")
            ),
        ),
    )


def points(lang: Language, at: int) -> tuple[Point, ...]:
    """Give the sentences of a section, different ones for each number."""
    say = _pick
    first, second = f"s{at % 19 + 1}", f"w{at % 11 + 1}"
    return (
        Point(
            NotePart.ISSUE,
            Cited(
                say(
                    lang,
                    f"Whether channel {at + 1} between Canada and Russia can be used again is open.",
                    f"Il reste à savoir si la voie {at + 1} entre le Canada et la Russie peut servir de nouveau.",
                ),
                (first,),
            ),
        ),
        Point(
            NotePart.BACKGROUND,
            Cited(
                say(
                    lang,
                    f"Both states signed agreement {at + 1} in 2011, and it has been in force since 2013.",
                    f"Les deux États ont signé l’accord {at + 1} en 2011, et il est en vigueur depuis 2013.",
                ),
                (first, second),
            ),
        ),
        Point(
            NotePart.SIDES,
            Cited(
                say(
                    lang,
                    f"Canada: item {at + 1} goes on as before.",
                    f"Canada\N{NO-BREAK SPACE}: le point {at + 1} se poursuit.",
                ),
                (second,),
            ),
        ),
        Point(
            NotePart.SIDES,
            Cited(
                say(
                    lang,
                    f"Russia: item {at + 1} goes on unchanged.",
                    f"Russie\N{NO-BREAK SPACE}: le point {at + 1} reste inchangé.",
                ),
                (f"s{(at + 3) % 19 + 1}",),
            ),
        ),
        Point(
            NotePart.CHANGED,
            Cited(
                say(
                    lang,
                    f"Since March 2022 no meeting on item {at + 1} has been known.",
                    f"Depuis mars 2022, aucune réunion sur le point {at + 1} n’est connue.",
                ),
                (second,),
            ),
        ),
    )


def section(lang: Language = Language.ENGLISH, at: int = 0, blocks: tuple[Block, ...] | None = None) -> Section:
    """Give a section with the blocks that are given, or with one of the kinds in turn."""
    kinds = (sides, bars, table, numbers, texts)
    own = blocks if blocks is not None else (kinds[at % len(kinds)](lang),)
    said = points(lang, at)
    found = dict.fromkeys(note for point in said for note in point.says.notes)
    return Section(
        f"part:{at}",
        _pick(lang, f"Part {at + 1}", f"Partie {at + 1}"),
        _pick(
            lang,
            f"In part {at + 1}, two of six forms of cooperation still go on",
            f"Dans la partie {at + 1}, deux formes de coopération sur six se poursuivent",
        ),
        own,
        "" if own else _pick(lang, "Nothing is known of it on that day.", "On n’en sait rien ce jour-là."),
        said,
        tuple(found),
        _pick(
            lang,
            "Source: Arctic Common Ground, data of 29 November 2026.",
            "Source : Arctic Common Ground, données du 29 novembre 2026.",
        ),
        _pick(
            lang,
            "Lines state no position on any claim.",
            "Les lignes n’expriment aucune position sur une revendication.",
        )
        if at % 2 == 0
        else "",
        f"https://example.org/map?lang={lang}&part={at}",
    )


def briefing(lang: Language = Language.ENGLISH, count: int = 5, **changed: object) -> Briefing:
    """Give a briefing of some sections, with anything of it changed."""
    say = _pick
    values: dict[str, object] = {
        "lang": lang,
        "title": say(lang, "Cooperation with Russia in the Arctic", "Coopération avec la Russie dans l’Arctique"),
        "author": "A. Officer",
        "marking": say(lang, "Unclassified", "Non classifié"),
        "day": DAY,
        "as_of": date(2026, 11, 22),
        "version": "0.1.0",
        "paper": "letter",
        "sections": tuple(section(lang, at) for at in range(count)),
        "notes": NOTES,
        "questions": (
            Cited(
                say(
                    lang,
                    "Whether the forum has met since 2022 could not be found.",
                    "On n’a pu établir si le forum s’est réuni depuis 2022.",
                ),
                ("w5",),
            ),
        )
        if count
        else (),
        "warned": (
            Warned(
                "one-source",
                say(
                    lang,
                    "Four of six lines rest on one source.",
                    "Quatre lignes sur six reposent sur une seule source.",
                ),
                say(lang, "Part 1", "Partie 1"),
                say(lang, "Say so, or leave them out.", "Dites-le, ou omettez-les."),
                "part:0",
            ),
        )
        if count
        else (),
    }
    return Briefing(**(values | changed))  # type: ignore[arg-type]
