"""Ground floor: what is known of an edition before anybody asks: columns, names, weights."""
