"""The words a reader sees for the two longest lists: the topics and the sections of the article.

A label names a subject and takes no side on it. The sections have short names of our own, not their headings.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.language import Text
from data.vocabulary_article import Section, Topic

SECTION_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Section.ABSTRACT: Text("Abstract", "Résumé"),
        Section.INTRODUCTION: Text("Introduction", "Introduction"),
        Section.DECLINE: Text("Decline of Russia-West relations", "Dégradation des relations Russie-Occident"),
        Section.POLITICAL_LEVEL: Text("Political level 2015-2020", "Niveau politique 2015-2020"),
        Section.LIBERAL_GOVERNMENT: Text("Liberal government 2015-2019", "Gouvernement libéral 2015-2019"),
        Section.RUSSIAN_QUESTION: Text("The “Russian question” in 2019", "La « question russe » en 2019"),
        Section.ALTERNATIVE_DIPLOMACIES: Text("Alternative diplomacy", "Diplomatie alternative"),
        Section.TRACK_TWO: Text("Track II diplomacy", "Diplomatie de la deuxième voie (Track II)"),
        Section.PARLIAMENTARY: Text("Parliamentary diplomacy", "Diplomatie parlementaire"),
        Section.PARA_DIPLOMACY: Text("Para-diplomacy", "Paradiplomatie"),
        Section.BUSINESS: Text("Business diplomacy", "Diplomatie d’affaires"),
        Section.ARCTIC: Text("The Arctic", "L’Arctique"),
        Section.PRECONDITIONS: Text("Common preconditions", "Conditions préalables communes"),
        Section.DIVISIVE: Text("Divisive issues", "Questions qui divisent"),
        Section.NICHES: Text("Niches for cooperation", "Niches de coopération"),
        Section.CONCLUSION: Text("Conclusion", "Conclusion"),
    }
)
"""The article's sections, in its order."""

TOPIC_LABELS: Mapping[str, Text] = MappingProxyType(
    {
        Topic.ARCTIC: Text("Arctic", "Arctique"),
        Topic.BILATERAL: Text("Bilateral relations", "Relations bilatérales"),
        Topic.BUSINESS: Text("Business", "Affaires"),
        Topic.CANADIAN_POLICY: Text("Canadian policy", "Politique canadienne"),
        Topic.CLIMATE: Text("Climate", "Climat"),
        Topic.COLOUR_REVOLUTIONS: Text("Colour revolutions", "Révolutions de couleur"),
        Topic.CONSULAR: Text("Consular affairs", "Affaires consulaires"),
        Topic.CRIMEA: Text("Crimea", "Crimée"),
        Topic.DIALOGUE: Text("Dialogue", "Dialogue"),
        Topic.DIASPORA: Text("Diaspora", "Diaspora"),
        Topic.EDUCATION: Text("Education", "Éducation"),
        Topic.ELECTIONS: Text("Elections", "Élections"),
        Topic.ENERGY: Text("Energy", "Énergie"),
        Topic.ENVIRONMENT: Text("Environment", "Environnement"),
        Topic.FISHERIES: Text("Fisheries", "Pêches"),
        Topic.G7: Text("G7", "G7"),
        Topic.GEORGIA: Text("Georgia", "Géorgie"),
        Topic.GOVERNANCE: Text("International governance", "Gouvernance internationale"),
        Topic.INDIGENOUS: Text("Indigenous peoples", "Peuples autochtones"),
        Topic.KERCH: Text("Kerch Strait incident", "Incident du détroit de Kertch"),
        Topic.LAW_OF_THE_SEA: Text("Law of the sea", "Droit de la mer"),
        Topic.LOMONOSOV_RIDGE: Text("Lomonosov Ridge", "Dorsale de Lomonossov"),
        Topic.MAGNITSKY: Text("Magnitsky law", "Loi Magnitski"),
        Topic.METHOD: Text("Scope and method of the article", "Portée et méthode de l’article"),
        Topic.MIDDLE_EAST: Text("Middle East", "Moyen-Orient"),
        Topic.MINING: Text("Mining", "Exploitation minière"),
        Topic.NATO: Text("NATO", "OTAN"),
        Topic.NICHE_COOPERATION: Text("Niche cooperation", "Coopération de niche"),
        Topic.NON_ARCTIC_STATES: Text("Non-Arctic states", "États non arctiques"),
        Topic.NORTHERN_SEA_ROUTE: Text("Northern Sea Route", "Route maritime du Nord"),
        Topic.NORTHWEST_PASSAGE: Text("Northwest Passage", "Passage du Nord-Ouest"),
        Topic.PACE: Text("PACE (Council of Europe)", "APCE (Conseil de l’Europe)"),
        Topic.PARA_DIPLOMACY: Text("Para-diplomacy", "Paradiplomatie"),
        Topic.PARLIAMENTARY: Text("Parliamentary relations", "Relations parlementaires"),
        Topic.RUSSIA_WEST: Text("Russia and the West", "Russie et Occident"),
        Topic.RUSSIAN_POLICY: Text("Russian policy", "Politique russe"),
        Topic.SANCTIONS: Text("Sanctions", "Sanctions"),
        Topic.SCIENCE: Text("Science", "Science"),
        Topic.SEARCH_AND_RESCUE: Text("Search and rescue", "Recherche et sauvetage"),
        Topic.SECURITY: Text("Security and defence", "Sécurité et défense"),
        Topic.SHIPPING_SAFETY: Text("Shipping safety", "Sécurité de la navigation"),
        Topic.SKRIPAL: Text("Skripal case", "Affaire Skripal"),
        Topic.TRACK_TWO: Text("Track II diplomacy", "Diplomatie de la deuxième voie (Track II)"),
        Topic.TRADE: Text("Trade", "Commerce"),
        Topic.UKRAINE: Text("Ukraine", "Ukraine"),
        Topic.UNITED_STATES: Text("United States", "États-Unis"),
        Topic.WEAPONS: Text("Weapons of mass destruction", "Armes de destruction massive"),
    }
)
"""The topics of statements, in the order of the vocabulary."""
