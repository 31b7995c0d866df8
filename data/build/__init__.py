"""The command line tool that checks, seals and describes the tables: ``python -m data.build``.

May read files; never imported to show a page.
"""
