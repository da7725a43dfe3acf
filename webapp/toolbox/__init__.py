"""The bundle of opened parts that answers need: the edition, the clock, the answers kept."""
