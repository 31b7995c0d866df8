"""Tests of layers that readers bring."""
