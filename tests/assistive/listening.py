"""A screen reader's ears: a display and buses of its own, the app in a process of its own, and a walk through it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from tests.assistive.bus import Bus, Message, Refused

ROOT = Path(__file__).parent.parent.parent
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
#: Seconds that starting may take on a slow computer.
PATIENCE = 30.0
_SPI, _REGISTRY = "org.a11y.atspi.", "org.a11y.atspi.Registry"
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")

T = TypeVar("T")


def lacking() -> str:
    """Why there can be no screen reader here, "" where there can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is of Linux"
    wanted = [name for name in ("Xvfb", "dbus-daemon") if not shutil.which(name)]
    if not any(Path(path).exists() for path in LAUNCHERS):
        wanted.append("at-spi2-core")
    return f"this system lacks {', '.join(wanted)}" if wanted else ""


def patiently(look: Callable[[], T | None], words: str) -> T:
    """The first answer that is something; AssertionError with ``words`` where none ever is."""
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found is not None and found is not False:
            return found
        assert time.monotonic() < end, f"never came: {words}"
        time.sleep(0.05)


class Thing(NamedTuple):
    """Something in the window, as a screen reader finds it."""

    bus: Bus
    owner: str
    path: str

    def ask(self, interface: str, member: str, signature: str = "", *values: object) -> list:
        """Call a method of it."""
        return self.bus.call(self.owner, self.path, _SPI + interface, member, signature, *values)

    def get(self, interface: str, name: str) -> object:
        """A property of it."""
        properties = "org.freedesktop.DBus.Properties"
        return self.bus.call(self.owner, self.path, properties, "Get", "ss", _SPI + interface, name)[0]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.get("Accessible", "Name"))

    @property
    def role(self) -> str:
        """What it is: "push button"."""
        return str(self.ask("Accessible", "GetRoleName")[0])

    @property
    def text(self) -> str:
        """All of its text."""
        return str(self.ask("Text", "GetText", "ii", 0, -1)[0])

    @property
    def children(self) -> list[Thing]:
        """What is in it; nothing where it is about to go."""
        try:
            return [Thing(self.bus, owner, path) for owner, path in self.ask("Accessible", "GetChildren")[0]]
        except Refused:
            return []

    def press(self) -> None:
        """Do what a click would do."""
        self.ask("Action", "DoAction", "i", 0)

    def find(self, role: str, name: str) -> Thing | None:
        """The first thing in it of that role whose name begins so."""
        for child in self.children:
            found = child if child.role == role and child.name.startswith(name) else child.find(role, name)
            if found is not None:
                return found
        return None


class Listener:
    """Somebody who hears the app and sees nothing of it."""

    def __init__(self, session: str) -> None:
        first = Bus(session)
        self._bus = Bus(first.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0])
        first.close()
        for event in ("object:announcement", "object:text-caret-moved"):
            self._bus.call(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "s", event)
        self._bus.call(*_BUS, "AddMatch", "s", f"type='signal',interface='{_SPI}Event.Object'")

    def frame(self) -> Thing:
        """The window of the app, once it is there."""
        root = Thing(self._bus, _REGISTRY, "/org/a11y/atspi/accessible/root")
        return patiently(lambda: root.find("frame", "Sample project"), "the window")

    def hears(self, fits: Callable[[str], bool]) -> str:
        """The first announcement that fits."""

        def announced(message: Message) -> bool:
            return message.fields.get(3) == "Announcement" and fits(str(message.body[3]))

        found = self._bus.signal(announced, PATIENCE)
        assert found is not None, "nothing was announced"
        return str(found.body[3])


@contextmanager
def listening(project: Path) -> Iterator[Listener]:
    """The app on a display that nobody sees, with a project open; ends what it started."""
    with ExitStack() as stack:
        # sockets lie in it, and their paths must be short
        home = stack.enter_context(tempfile.TemporaryDirectory(prefix="at", ignore_cleanup_errors=True))
        env = _environment(home)
        env["DISPLAY"] = _display(stack, env)
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
        daemon = _started(stack, bus, env, stdout=subprocess.PIPE)
        assert daemon.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().decode().strip()
        listener = Listener(env["DBUS_SESSION_BUS_ADDRESS"])
        _started(stack, [sys.executable, "-m", "nkhr_desktop", str(project)], env)
        yield listener


def _environment(home: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "AT_SPI"))}
    return kept | {
        "HOME": home,
        "XDG_RUNTIME_DIR": home,
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


def _display(stack: ExitStack, env: dict[str, str]) -> str:
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    _started(stack, screen, env, pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as lines:
        return f":{lines.readline().strip()}"


def _started(stack: ExitStack, line: list[str], env: dict[str, str], **more: object) -> subprocess.Popen[bytes]:
    more.setdefault("stdout", subprocess.DEVNULL)
    process = subprocess.Popen(line, env=env, cwd=ROOT, stderr=subprocess.DEVNULL, **more)  # type: ignore[call-overload]
    stack.callback(_ended, process)
    return process


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
