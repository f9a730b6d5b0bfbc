"""Emergency alerts as CAP 1.2, the Common Alerting Protocol."""
