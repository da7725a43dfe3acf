"""What belongs to no page: errors, health, large text, language, warming."""
