"""Who tends the register: makes the editions that are due, and hides what was withdrawn.

One process beside the site, without a broker and without a timer of the machine: the queue is a
table of the register.
"""
