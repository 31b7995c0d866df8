"""Tests of data/register."""
