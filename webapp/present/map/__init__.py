"""`/map`: the district on a Folium map, its names and its list."""
