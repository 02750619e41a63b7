"""How a person wants the text set: face, length of lines, distance of lines."""

from __future__ import annotations

from dataclasses import dataclass

from nkhr_desktop.ui import fonts

#: Families for each choice of face.
FACES = {"serif": fonts.READING, "sans": fonts.INTERFACE}
#: Characters in a full line for each choice of measure; "full" takes all the room that there is.
MEASURES = {"narrow": 58, "usual": 70, "wide": 84, "full": 10_000}
#: Distance of lines and gap below a paragraph, in sizes of the face.
SPACINGS = {"close": (1.5, 0.6), "usual": (1.7, 0.75), "wide": (2.05, 1.0)}


@dataclass(frozen=True, slots=True)
class Manner:
    """One choice of each; the first ones are as designed."""

    face: str = "serif"
    measure: str = "usual"
    spacing: str = "usual"

    @property
    def families(self) -> tuple[str, ...]:
        """The families of the face."""
        return FACES[self.face]

    @property
    def most(self) -> int:
        """Characters in a full line."""
        return MEASURES[self.measure]

    @property
    def pitch(self) -> float:
        """From one line to the next, in sizes of the face."""
        return SPACINGS[self.spacing][0]

    @property
    def gap(self) -> float:
        """Between two paragraphs, in sizes of the face."""
        return SPACINGS[self.spacing][1]


AS_DESIGNED = Manner()
