"""Paper out: QR, fonts, pages."""
