"""The map's files are served for ever, under addresses that change with their content."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import Message, Scope

from components import polar_map
from components.polar_map.assets import MAIN, MODULES, PLOTLY, SHAPES

BROWSER = Path(polar_map.__file__).parent / "browser"
APP = Starlette(routes=[*polar_map.routes()])


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status, its headers in lower case, its body."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(path: str, encoding: str = "gzip, deflate") -> Answer:
    """Ask the routes for an address, as the server would."""
    sent: list[Message] = []
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"accept-encoding", encoding.encode())],
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(APP(scope, receive, send))
    headers = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]))


def test_every_module_of_the_folder_is_served() -> None:
    assert {path.name for path in BROWSER.glob("*.js")} - {"loader.js"} == set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_is_served(name: str) -> None:
    imported = re.findall(r'from "\./([^"]+)"', (BROWSER / name).read_text("utf-8"))
    assert set(imported) <= set(MODULES)


@pytest.mark.parametrize("name", [*MODULES, "loader.js"])
def test_a_module_is_short_and_asks_no_other_host(name: str) -> None:
    code = (BROWSER / name).read_text("utf-8")
    hosts = set(re.findall(r"https?://[^\"'`\s]+", code)) - {"http://www.w3.org/2000/svg"}
    assert (len(code.splitlines()) < 300, hosts) == (True, set())


def test_styles_of_the_map_reach_nothing_else() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", (BROWSER / "map.css").read_text("utf-8"), flags=re.DOTALL)
    heads = [part.strip() for head in re.findall(r"([^{};]+)\{", sheet) for part in re.split(r",(?![^(]*\))", head)]
    assert [head for head in heads if not head.startswith((".polar-map", "@"))] == []


@pytest.mark.parametrize("name", [PLOTLY, *MODULES, *SHAPES])
def test_a_file_is_served_for_ever_under_its_address(name: str) -> None:
    answer = ask(polar_map.address(name))
    assert (answer.status, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")


@pytest.mark.parametrize("name", [MAIN, "base.json"])
def test_a_file_is_packed_for_who_takes_it(name: str) -> None:
    packed, plain = (ask(polar_map.address(name), encoding) for encoding in ("gzip", "identity"))
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)


def test_a_file_is_served_as_what_it_is() -> None:
    types = {name: ask(polar_map.address(name)).headers["content-type"] for name in (MAIN, "base.json", SHAPES[-1])}
    assert list(types.values()) == ["text/javascript; charset=utf-8", "application/json", "image/webp"]


@pytest.mark.parametrize("path", ["/map-assets/0/main.js", "/map-assets/0/x.py", "/map-assets/0/..%2fmodel.py"])
def test_what_has_no_address_is_not_found(path: str) -> None:
    assert ask(path).status == 404


def test_the_address_of_a_shape_holds_its_checksum() -> None:
    checksum = hashlib.sha256(polar_map.assets()["base.json"].read_bytes()).hexdigest()
    assert polar_map.address("base.json") == f"/map-assets/{checksum[:16]}/base.json"


def test_all_modules_share_one_folder_so_that_they_find_each_other() -> None:
    assert len({polar_map.address(name).rpartition("/")[0] for name in MODULES}) == 1
