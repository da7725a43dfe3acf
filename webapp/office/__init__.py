"""The office: pages for people who have signed in, on a site and in a process of their own."""
