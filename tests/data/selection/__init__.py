"""Tests of data/selection."""
