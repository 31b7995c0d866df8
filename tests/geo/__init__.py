"""The tests of the map's geometry."""
