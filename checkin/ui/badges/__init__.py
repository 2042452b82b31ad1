"""Badges: print, hand over, withdraw."""
