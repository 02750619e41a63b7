"""What the researcher sees; all of Qt lives here."""
