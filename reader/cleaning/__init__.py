"""A Page becomes an Article."""
