"""`/services/<id>.ics`, `/streets/<id>.ics`, `/categories/<id>.ics`."""
