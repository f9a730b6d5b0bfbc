"""Settings by environment: development (also the demo), test and production; every variable is declared in `environment`."""
