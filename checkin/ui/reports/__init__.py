"""Attendance on paper."""
