"""Parts that tell who holds what: the issues side by side, one issue, one statement of the article."""

from __future__ import annotations

from collections.abc import Sequence

from components import readings
from components.briefing.made import Made
from components.briefing.map_parts import side_points, sides_of
from components.briefing.notebook import Notebook
from components.briefing.tabled import table_of
from components.document import Cited, NotePart, Point, TableBlock, TableCell, TableRow, TextBlock
from components.evidence import finding as told_of_evidence
from components.evidence import statements_list
from components.view import View
from components.words import begin_small
from data.codes import ActorGroup, Stance
from data.queries import Used, issues_of, positions_matrix, positions_of, terms_of
from data.queries import statements as statements_asked_for
from data.schema import Issue, Position

_BOTH = (ActorGroup.CANADA, ActorGroup.RUSSIA)


def positions(shown: View, notes: Notebook) -> Made:
    """Give the issues with what Canada and Russia hold on each, in brief."""
    say = shown.say
    issues = issues_of(shown.register, shown.selection).rows
    headline = readings.finding(shown)
    if not issues:
        return Made(name=say("Positions"), headline=headline, empty=say("The article tells of no such issue."))
    held = [row for issue in issues for row in _held(shown, issue)]
    return Made(
        name=say("Positions"),
        headline=headline,
        blocks=(_table(shown, notes, issues),),
        points=(Point(NotePart.ISSUE, Cited(f"{headline}.", ())),),
        notes=tuple(note for row in held for note in notes.statements(row.statements)),
        used=Used(
            issues=frozenset(issue.id for issue in issues),
            positions=frozenset(row.id for row in held),
        ),
    )


def _held(shown: View, issue: Issue) -> list[Position]:
    cells = positions_matrix(shown.register)[issue.id]
    return [row for group in _BOTH for row in cells[group].positions[:1]]


def _table(shown: View, notes: Notebook, issues: Sequence[Issue]) -> TableBlock:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    matrix = positions_matrix(register)

    def cell(issue: Issue, group: ActorGroup) -> TableCell:
        stated = [row for row in matrix[issue.id][group].positions if row.stance is not Stance.NOT_STATED]
        if not stated:
            return TableCell(say.not_stated)
        row = stated[0]
        return TableCell(say.pair(say.label(row.stance), row.brief.to(lang)), notes.statements(row.statements))

    rows = tuple(
        TableRow(
            (
                TableCell(issue.name.to(lang)),
                cell(issue, ActorGroup.CANADA),
                cell(issue, ActorGroup.RUSSIA),
                TableCell(say.label(issue.between)),
            )
        )
        for issue in issues
    )
    header = (say("Issue"), say.label(ActorGroup.CANADA), say.label(ActorGroup.RUSSIA), say("Canada and Russia"))
    return TableBlock(say("What both countries hold, as the article reports it"), header, rows, (24, 31, 31, 14))


def issue(shown: View, notes: Notebook) -> Made:
    """Give one issue: what each side holds, and the words that each uses."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    chosen = register.issues[shown.selection.issue]
    held = [row for row in register.positions.values() if row.issue == chosen.id]
    both = positions_of(register, chosen.id, ("canada", "russia"))
    terms = terms_of(register, {chosen.id})
    words = (
        (
            TableBlock(
                say("Different words for the same thing"),
                (say("Thing"), say("Word"), say("Used by")),
                tuple(
                    TableRow(
                        (
                            TableCell(term.subject.to(lang)),
                            TableCell(say.quoted(term.term.to(lang)), notes.statements(term.statements)),
                            TableCell(shown.actors(term.used_by)),
                        )
                    )
                    for term in terms
                ),
                (40, 30, 30),
            ),
        )
        if terms
        else ()
    )
    name = chosen.name.to(lang)
    return Made(
        name=name,
        headline=say.pair(name, begin_small(say.definition(chosen.between).rstrip("."))),
        blocks=(sides_of(shown, notes, chosen.question, chosen.between, held), *words),
        points=tuple(side_points(notes, both, lang=shown)),
        notes=tuple(note for row in held for note in notes.statements(row.statements)),
        used=Used(
            issues=frozenset({chosen.id}),
            positions=frozenset(row.id for row in held),
            terms=frozenset(term.id for term in terms),
        ),
    )


def evidence(shown: View, notes: Notebook) -> Made:
    """Give the statements of the article that the filters leave."""
    say = shown.say
    outcome = statements_asked_for(shown.register, shown.selection)
    headline = told_of_evidence(shown, outcome)
    if not outcome.rows:
        return Made(name=say("Evidence"), headline=headline, empty=say("No statement has all that was asked for."))
    columns = (("locator", 10), ("statement", 56), ("speaker", 18), ("kind", 16))
    spec = statements_list(shown, outcome.rows, say("Evidence"))
    return Made(
        name=say("Evidence"),
        headline=headline,
        blocks=(table_of(shown, spec, columns, say("Statements of the article, in our own words")),),
        points=(Point(NotePart.BACKGROUND, Cited(f"{headline}.", ())),),
        notes=notes.statements(row.id for row in outcome.rows),
    )


def statement(shown: View, notes: Notebook) -> Made:
    """Give one statement of the article."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    row = register.statements[shown.selection.statement]
    cited = Cited(row.text.to(lang), notes.statements([row.id]))
    more = [Cited(say.quoted(row.quote), cited.notes)] if row.quote else []
    if note := row.note.to(lang):
        more.append(Cited(say.pair(say("Note"), note)))
    return Made(
        name=say("Statement at {locator}", locator=row.locator),
        headline=say("The article at {locator}", locator=row.locator),
        blocks=(TextBlock(say.label(row.kind), (cited, *more)),),
        points=(Point(NotePart.BACKGROUND, cited),),
        notes=cited.notes,
    )
