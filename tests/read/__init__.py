"""Everything that can be read of the site, page by page and file by file, as pieces of text."""
