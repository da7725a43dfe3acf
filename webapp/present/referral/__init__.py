"""`/referral`: the sheet that a community worker prints."""
