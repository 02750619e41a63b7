"""Make the app's icon files from `resources/icons/app.svg`: PNG for Linux, ICO for Windows, ICNS for macOS.

    python packaging/make_app_icon.py

Run it after changing the drawing; the three files beside it are written anew. ICO and ICNS are containers of PNG
images, written here by hand, so nothing is needed but the PySide6 that the app has anyway.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
PNG_SIZE = 256
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def main() -> int:
    """Write `app.png`, `app.ico` and `app.icns`; 0 when done."""
    QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    drawing = (FOLDER / "app.svg").read_bytes()
    (FOLDER / "app.png").write_bytes(png(drawing, PNG_SIZE))
    (FOLDER / "app.ico").write_bytes(ico({size: png(drawing, size) for size in ICO_SIZES}))
    (FOLDER / "app.icns").write_bytes(icns({kind: png(drawing, size) for kind, size in ICNS_KINDS.items()}))
    return 0


def png(drawing: bytes, size: int) -> bytes:
    """The drawing as a PNG of `size` by `size` pixels, with a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG images by their size in pixels (256 at most)."""
    entries, bodies = b"", b""
    start = 6 + 16 * len(images)
    for size, image in images.items():
        side = size % 256  # the format writes 256 as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), start + len(bodies))
        bodies += image
    return struct.pack("<HHH", 0, 1, len(images)) + entries + bodies


def icns(images: dict[bytes, bytes]) -> bytes:
    """A macOS icon of PNG images by their kind."""
    body = b"".join(kind + struct.pack(">I", len(image) + 8) + image for kind, image in images.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    raise SystemExit(main())
