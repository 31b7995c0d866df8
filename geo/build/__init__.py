"""Bakes the map's shapes from registry packages and tables of facts: ``python -m geo.build``.

This is a command line tool. It may need what ``requirements.txt`` beside it lists; the app itself never imports it.
"""
