"""`/sign-in`, `/sign-in/code`, `/sign-in/recovery`, `/join/…`, `/sign-out`, `/step-up`."""
