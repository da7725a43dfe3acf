"""`/referral`."""
