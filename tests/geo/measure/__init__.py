"""Tests of the sea, measured."""
