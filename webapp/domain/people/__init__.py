"""Who may work in the office: people, their roles, how they prove who they are."""
