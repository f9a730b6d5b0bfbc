"""Health, surfaces, settings and the demo's start."""
