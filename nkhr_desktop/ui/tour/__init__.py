"""The tour: seven small cards in the sample project, each beside the part that it speaks of."""
