"""Every number that ranks or decides how words are read, each with its reason. Change one only
with the figures of ``jiamenkou index benchmark`` before and after."""
