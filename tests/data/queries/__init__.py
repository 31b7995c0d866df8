"""Tests of data/queries."""
