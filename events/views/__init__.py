"""PAGES: which records, which template."""
