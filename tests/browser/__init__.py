"""The dashboard in a real browser, as a reader meets it."""
