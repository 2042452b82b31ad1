"""Templates of badges: chosen, shared, and designed."""
