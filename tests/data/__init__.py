"""The tests of the register and of what reads it."""
