"""The real window on a real X server: real keys, in every layout of the six countries.

Needs Xvfb, xdotool and setxkbmap; without them these tests are skipped.
"""
