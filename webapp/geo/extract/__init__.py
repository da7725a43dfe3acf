"""Real streets from an extract of OpenStreetMap: read, cut out, packed."""
