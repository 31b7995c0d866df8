"""One sentence for each legal status, which the map's legend gives beside its pattern."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.language import Text
from data.vocabulary import LegalStatus

LEGAL_STATUS_DEFINITIONS: Mapping[str, Text] = MappingProxyType(
    {
        LegalStatus.AGREED: Text(
            "A boundary, or a region of work, that states have agreed on by treaty.",
            "Une limite, ou une région de travail, que des États ont convenue par traité.",
        ),
        LegalStatus.AGREED_NOT_RATIFIED: Text(
            "Signed by the states concerned, but the sources used do not show that all of them have ratified it.",
            "Signée par les États concernés, sans que les sources utilisées montrent que tous l’ont ratifiée.",
        ),
        LegalStatus.CLAIMED: Text(
            "Put forward by one state, without the agreement of the others concerned.",
            "Mise de l’avant par un État, sans l’accord des autres États concernés.",
        ),
        LegalStatus.NEVER_ADOPTED: Text(
            "Proposed at some time, but never made law and not a legal position today.",
            "Proposée à un moment donné, mais jamais devenue loi et sans position juridique actuelle.",
        ),
        LegalStatus.ENACTED: Text(
            "Laid down in a state’s own law, which other states may see otherwise.",
            "Fixée par la loi d’un État, que d’autres États peuvent voir autrement.",
        ),
        LegalStatus.PENDING: Text(
            "Submitted to the Commission on the Limits of the Continental Shelf, and not settled.",
            "Présentée à la Commission des limites du plateau continental, et non réglée.",
        ),
        LegalStatus.RECOMMENDED: Text(
            "The Commission on the Limits of the Continental Shelf has made recommendations on the submission; "
            "they award no sea floor.",
            "La Commission des limites du plateau continental a formulé des recommandations sur la demande\u202f; "
            "elles n’attribuent aucun fond marin.",
        ),
        LegalStatus.DISPUTED: Text(
            "Waters where two states each assert rights; beyond 12 nautical miles from the baselines these are rights "
            "to their resources, not ownership of the waters.",
            "Des eaux où deux États affirment chacun des droits\u202f; au-delà de 12 milles marins des lignes de base, "
            "ce sont des droits sur leurs ressources, non une propriété des eaux.",
        ),
        LegalStatus.REGULATORY: Text(
            "Where rules for ships begin or end, without dividing one state from another.",
            "Là où des règles pour les navires commencent ou finissent, sans séparer des États.",
        ),
        LegalStatus.COMPUTED: Text(
            "Worked out for this map from coasts, baselines or the sea floor, and laid down by no state in this form.",
            "Calculée pour cette carte à partir des côtes, des lignes de base ou du fond marin, sans qu’un État l’ait "
            "fixée sous cette forme.",
        ),
        LegalStatus.ROUTE: Text(
            "A way that ships take, which bounds nothing.",
            "Un chemin que prennent les navires, qui ne borne rien.",
        ),
    }
)
"""What each legal status means, in the order of the vocabulary."""
