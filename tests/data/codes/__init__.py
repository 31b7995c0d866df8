"""Tests of data/codes."""
