"""Events at a glance: counts by bitmaps -> what an SVG, and the table beside it, shows."""
