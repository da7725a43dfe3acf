"""What the age and the grade of an entry's source are worth, in the order of ``Columns.source``:
official, another one, an old official one, an old one of others; nothing for what is only promised.

A source without a date may be of any age and counts as old."""

SOURCE = (2.0, 1.5, 0.5, 0.0)
"""Added to the score. Below what a word in a name is worth: it decides among entries that answer
alike, and lifts none above a better answer."""

SOURCE_STRETCH = (1.0, 1.1, 1.6, 2.0)
"""Times the metres, where nearness decides among equals: a room that somebody wrote of ten years
ago must be half as far as one of this year to stand before it."""
