"""What a campaign found, as a row of the table."""

from __future__ import annotations

from dataclasses import dataclass

#: The heads of the columns, as `Row.cells` fills them.
HEAD = ("", "tried", "said safe", "lost", "corrupt", "failed", "named", "verdict", "")


@dataclass(slots=True)
class Row:
    """One flow of one campaign, counted up while it runs."""

    flow: str
    #: How many times somebody tried to lose or spoil something.
    tried: int = 0
    #: Steps of which the app had said that they are safe.
    acknowledged: int = 0
    #: Of those, how many were not there afterwards.
    lost: int = 0
    #: Files that could not be opened afterwards, or that a check found fault with unexpectedly.
    corrupt: int = 0
    #: Whatever else broke a promise: a crash, a hang, something left lying about, words that name no cause.
    failed: int = 0
    #: How often the app said in words what was wrong.
    named: int = 0
    #: What the figures do not say: how it was done, what was skipped and why.
    note: str = ""

    @property
    def held(self) -> bool:
        """True if nothing was lost, spoilt or broken; a row without a try must say in its note why."""
        return not (self.lost or self.corrupt or self.failed) and bool(self.tried or self.note)

    def cells(self) -> tuple[str, ...]:
        """The row as texts, one for each column."""
        counts = (self.tried, self.acknowledged, self.lost, self.corrupt, self.failed, self.named)
        verdict = ("held" if self.tried else "skipped") if self.held else "BROKEN"
        return (self.flow, *(f"{count:,}" for count in counts), verdict, self.note)


def line(cells: tuple[str, ...]) -> str:
    """Cells as one line of the table."""
    flow, *counts, verdict, note = cells
    return f"{flow:<60}" + "".join(f"{count:>11}" for count in counts) + f"  {verdict:<8} {note}".rstrip()
