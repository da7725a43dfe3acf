"""An answer in a few lines of plain text, for where there are no pages: a chat, an assistant."""
