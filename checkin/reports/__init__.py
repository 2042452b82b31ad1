"""Tables out: PDF, XLSX, CSV."""
