"""Tables that readers bring: read, refused, and joined to the records of the register."""
