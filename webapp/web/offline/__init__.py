"""`/offline`, `/sw.js` and `/manifest.webmanifest`."""
