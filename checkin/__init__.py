"""On-site check-in for delegations: rosters in, badges out, scans, live head counts."""

__version__ = "0.1.0"
