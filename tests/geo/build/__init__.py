"""The tests of the bake."""
