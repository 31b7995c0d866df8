"""Everything that is drawn: the shell, the frame, the filters, the blocks of a page, the downloads."""
