"""Tests of data/schema."""
