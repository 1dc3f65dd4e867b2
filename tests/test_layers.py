"""Imports go down only, and no format knows another one but for the NITF that it carries."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"
# From the ground up; a room may import from those below its floor, and from itself.
FLOORS = (
    {"findings"},
    {"jsontext"},
    {"model"},
    {"scalars", "comparison"},
    {"vocab", "markup", "inference"},
    {"rules"},
    {"formats"},
    {"conversion", "official_schemas", "house_profile", "migration"},
    {"validation"},
    {"newsformat"},  # the public names
    {"cli"},
    {"__main__"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
# What all formats stand on.
SHARED_BY_FORMATS = {"charsets", "detect", "seal", "several", "signs", "source", "status", "wires", "xml"}
# Of NITF what stands inside other wires: its body, its words for things, and how to find them there.
CARRIED_BY_FORMATS = {"body", "concepts", "embedded", "escaped", "heads", "schema"}


def _imports() -> Iterator[tuple[str, str]]:
    """Each import among our modules, those for types and those inside functions too: who, and whom."""
    for path in sorted(SOURCE.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.ImportFrom(module=str(name), level=level, names=names):
                    assert level == 0, f"{module} imports by a relative name"
                    yield from ((module, f"{name}.{alias.name}") for alias in names if name.startswith("newsformat"))
                case ast.Import(names=names):
                    yield from ((module, alias.name) for alias in names if alias.name.startswith("newsformat"))


def _room(module: str) -> str:
    """The part of the package a module belongs to; the public names are a room of their own."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in FLOOR else parts[0]


IMPORTS = list(_imports())


def test_every_room_has_a_floor() -> None:
    rooms = {
        path.stem
        for path in (SOURCE / "newsformat").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__"} <= {*FLOOR}


def test_imports_go_down_only() -> None:
    going_up = [
        f"{module} imports {name}"
        for module, name in IMPORTS
        if _room(module) != _room(name) and FLOOR[_room(name)] >= FLOOR[_room(module)]
    ]
    assert going_up == []


def test_no_format_imports_another() -> None:
    crossing = []
    for module, name in IMPORTS:
        mine, other = ((*part.split("."), "", "", "")[:4] for part in (module, name))
        # The table knows all formats, and `detect` asks the table.
        inside = mine[1] == other[1] == "formats" and mine[2] not in ("", "detect")
        carried = other[2] == "nitf" and other[3] in CARRIED_BY_FORMATS
        if inside and mine[2] != other[2] and other[2] not in SHARED_BY_FORMATS and not carried:
            crossing.append(f"{module} imports {name}")
    assert crossing == []


def test_the_command_line_uses_public_names_only() -> None:
    """As any user would: the names of the package, the parts of the model, the rules, the steps from older versions."""
    private = [
        f"{module} imports {name}"
        for module, name in IMPORTS
        if _room(module) == "cli" and _room(name) not in ("cli", "newsformat", "model", "rules", "migration")
    ]
    assert private == []


def test_contributing_shows_every_part() -> None:
    text = (SOURCE.parent / "CONTRIBUTING.md").read_text("utf-8")
    shown = {line.split()[0].rstrip("/").removesuffix(".py") for line in text.splitlines() if line.startswith("      ")}
    assert shown == {*FLOOR} - {"newsformat", "__main__"}
