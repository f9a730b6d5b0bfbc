"""Draws the demo's pictures: flat scenes of Jilin, made with Pillow when the demo is loaded. The same key gives the same bytes."""
