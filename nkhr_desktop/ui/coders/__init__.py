"""Who is coding: asking for a name, switching, renaming."""
