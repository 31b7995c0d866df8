"""What the server answers besides the app itself."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import re
from urllib.parse import SplitResult, parse_qs, urljoin, urlsplit

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit.testing.v1 import AppTest

from components import plot
from components.plot.assets import PREFIX
from components.shell import inline, server
from components.shell.pages import PAGES
from components.view import LOG
from components.words import LONGEST_QUOTED
from data.register import register
from tests.components.answers import Answer, answer_of

BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"
CODE = re.compile(r"\b[0-9a-f]{8}\b")


async def _inside(request: Request) -> PlainTextResponse:
    """Stand for Streamlit: answer every address with itself."""
    return PlainTextResponse(request.url.path)


async def _cross(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("", headers={"X-Frame-Options": "ALLOWALL"})


APP = Starlette(
    routes=[
        Route("/health", server.health),
        Route("/cross", _cross, methods=["POST"]),
        Route("/missing.txt", lambda _request: PlainTextResponse("", status_code=404)),
        Route("/{path:path}", _inside, methods=["GET", "POST"]),
    ],
    middleware=[Middleware(server.ResponseHeaders), Middleware(server.UnknownPages)],
)


def ask(path: str, query: str = "", accept: str = BROWSER, method: str = "GET") -> Answer:
    """Ask the application for an address, as the server would."""
    return answer_of(APP, path, {"accept": accept, "host": "localhost"}, query=query, method=method)


def led_to(path: str, query: str = "") -> SplitResult:
    """Give where a browser that asks for an address is led."""
    return urlsplit(urljoin(f"http://localhost{path}", ask(path, query).headers["location"]))


def test_health_names_the_data_version() -> None:
    assert json.loads(ask("/health").body) == {"status": "ok", "data_version": register().version}


@pytest.mark.parametrize("path", ["/", "/health", "/cooperation", "/no-such-page", "/static/a.js", "/missing.txt"])
def test_every_answer_has_the_headers(path: str) -> None:
    answer = ask(path)
    assert {name: answer.headers.get(name.lower()) for name in server.HEADERS} == server.HEADERS


def test_a_header_of_ours_replaces_another() -> None:
    assert ask("/cross", method="POST").headers["x-frame-options"] == "SAMEORIGIN"


def test_the_policy_lets_nothing_come_from_other_sites() -> None:
    policy = server.HEADERS["Content-Security-Policy"]
    assert re.search(r"https?:|\*|//", policy) is None


@pytest.mark.parametrize(
    "directive", ["default-src 'self'", "object-src 'none'", "base-uri 'self'", "connect-src 'self'"]
)
def test_the_policy_holds(directive: str) -> None:
    assert directive in server.HEADERS["Content-Security-Policy"].split("; ")


def test_of_scripts_that_no_file_holds_only_streamlits_own_one_may_run() -> None:
    policy = server.HEADERS["Content-Security-Policy"].split("; ")
    allowed = next(directive for directive in policy if directive.startswith("script-src "))
    assert re.fullmatch(r"script-src 'self' 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval' blob:", allowed)


def test_a_script_is_known_by_what_stands_between_its_tags() -> None:
    page = "<script>\n  one()\n</script><script type='module' src='a.js'></script><script>two()</script>"
    digests = (hashlib.sha256(script).digest() for script in (b"\n  one()\n", b"two()"))
    assert inline.hashes(page) == [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


@pytest.mark.parametrize(
    "path",
    [
        "/no-such-page",
        "/cooperation/more",
        "/Cooperation",
        "/no-such-page/",
        "/cooperation.html",
        "/index.html",
        "/map.",
        "/mediation",
        "/static",
    ],
)
def test_an_unknown_page_leads_to_the_overview_that_names_it(path: str) -> None:
    target = led_to(path)
    assert (ask(path).status, target.path, parse_qs(target.query)) == (307, "/", {"unknown_page": [path.strip("/")]})


@pytest.mark.parametrize("base", ["/arctic", "arctic", "/arctic/", "/ministry/arctic"])
@pytest.mark.parametrize("page", ["atlas", "atlas/", "cooperation/more"])
def test_below_a_path_an_unknown_page_leads_to_the_overview_there(
    monkeypatch: pytest.MonkeyPatch, base: str, page: str
) -> None:
    monkeypatch.setattr(st.config, "get_option", {"server.baseUrlPath": base}.__getitem__)
    target = led_to(f"/{base.strip('/')}/{page}")
    assert (target.path, parse_qs(target.query)) == (f"/{base.strip('/')}/", {"unknown_page": [page.strip("/")]})


def test_what_is_not_below_the_path_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st.config, "get_option", {"server.baseUrlPath": "arctic"}.__getitem__)
    assert [ask(path).status for path in ("/", "/cooperation", "/arctic", "/arctics/x")] == [200] * 4


def test_a_page_with_a_slash_behind_is_found_without_it() -> None:
    target = led_to("/cooperation/", "lang=fr")
    assert (target.path, target.query) == ("/cooperation", "lang=fr")


def test_an_unknown_page_keeps_the_parameters() -> None:
    target = led_to("/x", "lang=fr&state=active&state=ended&q=%C3%AEle")
    assert parse_qs(target.query) == {
        "lang": ["fr"],
        "state": ["active", "ended"],
        "q": ["île"],
        "unknown_page": ["x"],
    }


def test_an_unknown_page_named_in_the_address_is_replaced() -> None:
    assert parse_qs(led_to("/x", "unknown_page=y").query) == {"unknown_page": ["x"]}


def test_a_long_name_is_cut() -> None:
    target = led_to("/" + "x" * 500)
    assert parse_qs(target.query) == {"unknown_page": ["x" * (LONGEST_QUOTED + 1)]}


@pytest.mark.parametrize("path", ["//evil/", "/\\evil", "/https:/evil", "/x\r\nSet-Cookie: a", "/île", "/<b>"])
def test_an_unknown_page_never_leads_to_another_site(path: str) -> None:
    location = ask(path).headers["location"]
    assert re.fullmatch(r"(\./|(\.\./)+)\?unknown_page=[\w%.+-]+", location)


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{page.address}" for page in PAGES),
        "/_stcore/health",
        "/_stcore/stream",
        "/cooperation/_stcore/host-config",
        "/auth/login",
        "/oauth2callback",
        "/static/js/index.js",
        "/media/picture.png",
        "/media/0a1b2c.csv",
        "/plot-assets/0a1b/map/main.js",
        "/favicon.png",
        "/component/table/index.html",
    ],
)
def test_pages_and_addresses_of_streamlit_are_left_alone(path: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.body.decode()) == (200, path)


@pytest.mark.parametrize("accept", ["*/*", "application/json", "image/avif,image/webp", ""])
def test_what_no_reader_asked_for_is_left_alone(accept: str) -> None:
    assert ask("/no-such-page", accept=accept).status == 200


def test_only_reading_is_redirected() -> None:
    assert ask("/no-such-page", method="POST").status == 200


def _failing() -> None:
    from components.shell import server as ours  # noqa: PLC0415  # the function is run as a script of its own

    ours.report(RuntimeError("a secret path"))


def failed(language: str) -> AppTest:
    """Give the page on which something went wrong."""
    page = AppTest.from_function(_failing, default_timeout=30)
    page.query_params["lang"] = language
    return page.run()


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "Something went wrong"), ("fr", "Une erreur s’est produite"), ("x", "Something")]
)
def test_a_reader_is_told_of_an_error_in_words(language: str, sentence: str) -> None:
    assert failed(language).error[0].value.startswith(sentence)


def test_a_reader_sees_nothing_of_the_error_itself() -> None:
    shown = " ".join(one.value for one in failed("en").error)
    assert "secret" not in shown


def test_the_log_has_the_error_under_the_code_that_a_reader_sees(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, LOG.name):
        shown = failed("en").error[0].value
    ours = [record for record in caplog.records if record.name == LOG.name]
    logged = [record.getMessage().splitlines() for record in ours]
    assert [(lines[0], "a secret path" in lines[-1]) for lines in logged] == [
        (f"error {code}", True) for code in CODE.findall(shown)
    ]


def test_each_error_has_a_code_of_its_own() -> None:
    codes = [CODE.findall(failed("en").error[0].value) for _ in range(2)]
    assert codes[0] != codes[1]


def test_the_files_of_figures_are_served_where_the_figures_look_for_them() -> None:
    assert all(
        given.startswith(f"{PREFIX}/") for name, given in plot.addresses("map/main.js").items() if name != "modules"
    )
    assert any(isinstance(route, Route) and f"{PREFIX}/" in route.path for route in server.routes())
