"""Citations: the article, later works and views, and the notes of a briefing."""
