"""What templates are given: frozen values with finished words. No text is made or formatted
after this; templates only loop, choose and escape."""
