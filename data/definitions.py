"""One sentence for each value that a legend explains.

The sentences say what a mark in the register means, never whether it is good or right.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from data.language import Text
from data.line_definitions import LEGAL_STATUS_DEFINITIONS
from data.map_definitions import MAP_DEFINITIONS
from data.number_labels import EXACTNESS_DEFINITIONS
from data.vocabulary import AreaKind, Grade, InitiativeKind, LegalStatus, Origin, Stance, State, Track
from data.vocabulary_article import StatementKind
from data.vocabulary_numbers import Exactness

DEFINITIONS: Mapping[type[StrEnum], Mapping[str, Text]] = MappingProxyType(
    {
        AreaKind: MappingProxyType(
            {
                AreaKind.NICHE: Text(
                    "A field in which the article sees room for Russia and Canada to work together.",
                    "Un domaine où l’article estime que le Canada et la Russie peuvent travailler ensemble.",
                ),
                AreaKind.PRECONDITION: Text(
                    "A similar approach or shared interest that the article names as a basis for cooperation.",
                    "Une approche semblable ou un intérêt partagé que l’article désigne comme base de coopération.",
                ),
                AreaKind.CHANNEL: Text(
                    "A way for the two countries to stay in contact, whatever the subject.",
                    "Un moyen pour les deux pays de rester en contact, quel que soit le sujet.",
                ),
                AreaKind.DIVISIVE: Text(
                    "A matter that the article names as dividing Canada and Russia.",
                    "Une question qui, selon l’article, divise la Russie et le Canada.",
                ),
            }
        ),
        InitiativeKind: MappingProxyType(
            {
                InitiativeKind.COOPERATION: Text(
                    "Something in which both Canada and Russia have, or had, a part; it counts in every figure.",
                    "Une chose à laquelle la Russie et le Canada prennent ou ont pris part ; elle entre dans chaque "
                    "total.",
                ),
                InitiativeKind.PROPOSAL: Text(
                    "Something that the article only suggests; it is listed apart and counts in no figure.",
                    "Une chose que l’article ne fait que suggérer ; elle figure à part et n’entre dans aucun total.",
                ),
                InitiativeKind.OF_OTHERS: Text(
                    "Something in which Canada or Russia has no part, named by the article as an example; it is listed "
                    "apart and counts in no figure.",
                    "Une chose à laquelle la Russie ou le Canada ne prend pas part et que l’article cite en exemple ; "
                    "elle figure à part et n’entre dans aucun total.",
                ),
            }
        ),
        State: MappingProxyType(
            {
                State.ACTIVE: Text(
                    "Goes on or is in force, and the source does not say it is reduced.",
                    "Se poursuit ou est en vigueur, sans que la source la dise réduite.",
                ),
                State.LIMITED: Text(
                    "Goes on, but the source says it is reduced or limited.",
                    "Se poursuit, mais la source la dit réduite ou limitée.",
                ),
                State.SUSPENDED: Text(
                    "Halted, and the source does not say it has ended for good.",
                    "Interrompue, sans que la source indique une fin définitive.",
                ),
                State.ENDED: Text(
                    "No longer goes on, whether completed, closed, sold or given up, as the source says.",
                    "Ne se poursuit plus, qu’elle soit achevée, fermée, vendue ou abandonnée selon la source.",
                ),
                State.PLANNED: Text(
                    "Announced or intended, but not yet begun, as the source says.",
                    "Annoncée ou envisagée, mais pas encore commencée selon la source.",
                ),
                State.NOT_STATED: Text(
                    "No source of the register says how it stood on the date shown.",
                    "Aucune source du registre n’indique où elle en était à la date affichée.",
                ),
            }
        ),
        Track: MappingProxyType(
            {
                Track.INTERGOVERNMENTAL: Text(
                    "Runs between governments, their departments or the bodies they have set up together.",
                    "Passe par les gouvernements, leurs ministères ou les organismes qu’ils ont créés ensemble.",
                ),
                Track.PARLIAMENTARY: Text(
                    "Runs between parliaments or their members.",
                    "Passe par les parlements ou leurs membres.",
                ),
                Track.TRACK_TWO: Text(
                    "Runs through unofficial meetings of scholars, experts and others outside formal negotiation.",
                    "Passe par des rencontres non officielles de chercheurs, d’experts et d’autres personnes, hors des "
                    "négociations formelles.",
                ),
                Track.SCIENCE: Text(
                    "Runs between researchers, universities or scientific bodies.",
                    "Passe par les chercheurs, les universités ou les organismes scientifiques.",
                ),
                Track.PARA_DIPLOMACY: Text(
                    "Runs between provinces, regions or other units below the level of the state.",
                    "Passe par les provinces, les régions ou d’autres entités infranationales.",
                ),
                Track.BUSINESS: Text(
                    "Runs between companies or business associations.",
                    "Passe par les entreprises ou les associations d’affaires.",
                ),
            }
        ),
        StatementKind: MappingProxyType(
            {
                StatementKind.FACT: Text(
                    "Something the article gives as having happened or as being so.",
                    "Ce que l’article présente comme s’étant produit ou comme étant établi.",
                ),
                StatementKind.VIEW: Text(
                    "What somebody holds, such as an assessment, an argument, an expectation or a recommendation.",
                    "Ce que quelqu’un soutient, par exemple une appréciation, un argument, une attente ou une "
                    "recommandation.",
                ),
                StatementKind.QUOTATION: Text(
                    "Somebody’s exact words, as the article prints them.",
                    "Les mots exacts de quelqu’un, tels que l’article les reproduit.",
                ),
            }
        ),
        Grade: MappingProxyType(
            {
                Grade.TWO_SOURCES: Text(
                    "At least two sources that are not copies of one text bear the fact out.",
                    "Au moins deux sources qui ne reproduisent pas un même texte appuient le fait.",
                ),
                Grade.ONE_SOURCE: Text(
                    "The fact rests on one source, or on several that go back to one origin.",
                    "Le fait repose sur une seule source, ou sur plusieurs qui remontent à une même origine.",
                ),
            }
        ),
        Stance: MappingProxyType(
            {
                Stance.ASSERTS: Text(
                    "Puts forward a claim, a right or an account of events as its own.",
                    "Fait valoir en son nom une revendication, un droit ou une version des faits.",
                ),
                Stance.SUPPORTS: Text(
                    "Speaks in favour of what the question is about.",
                    "Se prononce en faveur de ce dont il est question.",
                ),
                Stance.OPPOSES: Text(
                    "Speaks against what the question is about.",
                    "Se prononce contre ce dont il est question.",
                ),
                Stance.DISPUTES: Text(
                    "Does not accept a claim or an account that another actor puts forward.",
                    "N’accepte pas une revendication ou une version des faits avancée par un autre acteur.",
                ),
                Stance.CONDITIONAL: Text(
                    "Makes its position depend on conditions.",
                    "Subordonne sa position à des conditions.",
                ),
                Stance.ANALYSES: Text(
                    "Examines or assesses the question without being a party to it.",
                    "Examine ou évalue la question sans y être partie.",
                ),
                Stance.NOT_STATED: Text(
                    "The source does not say what the actor holds.",
                    "La source n’indique pas la position de l’acteur.",
                ),
            }
        ),
        Origin: MappingProxyType(
            {
                Origin.ARTICLE: Text(
                    "Stands in the article, at the page and paragraph given.",
                    "Figure dans l’article, à la page et au paragraphe indiqués.",
                ),
                Origin.CONTEXT: Text(
                    "Speaks of the time up to the article, but stands in other sources, with a grade.",
                    "Porte sur la période allant jusqu’à l’article, mais vient d’autres sources, avec une cote.",
                ),
                Origin.AFTER: Text(
                    "Happened, or was found, after the article, and rests on other sources with a grade.",
                    "S’est produit ou a été constaté après l’article, et repose sur d’autres sources, avec une cote.",
                ),
            }
        ),
        LegalStatus: LEGAL_STATUS_DEFINITIONS,
        Exactness: EXACTNESS_DEFINITIONS,
        **MAP_DEFINITIONS,
    }
)
"""For each list that has a legend, the sentence that explains each value."""
