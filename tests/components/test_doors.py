"""Who is let in: the server's own pages, under its own names, to read and to bring a layer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser
from starlette.types import Message, Receive, Scope, Send
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from components.shell import doors

HOST = "localhost:8501"
PUBLIC = "arctic.example.org"
UPLOAD = "/_stcore/upload_file/00000000-0000-4000-8000-000000000000/11111111-1111-4111-8111-111111111111"
Setting = Callable[[str, object], None]


class Inside:
    """Stands for Streamlit: says yes, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Scope] = []

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Take a request without reading its body."""
        self.asked.append(scope)
        yes = {"http": {"type": "http.response.start", "status": 200, "headers": []}}
        await send(yes.get(scope["type"], {"type": "websocket.accept"}))


def scope_of(kind: str, headers: dict[str, str], path: str, method: str) -> Scope:
    """Give a request as the server hands it on."""
    return {
        "type": kind,
        "method": method,
        "path": path,
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "extensions": {"websocket.http.response": {}},
    }


def ask(kind: str = "http", *, path: str = "/_stcore/stream", method: str = "GET", **headers: str) -> tuple[int, str]:
    """Ask, and give the status of the answer and its text; 200 for a websocket that is let in."""
    sent: list[Message] = []

    async def receive() -> Message:
        pytest.fail("a body was read")

    async def send(message: Message) -> None:
        sent.append(message)

    scope = scope_of(kind, headers, path, method)
    asyncio.run(doors.Doors(Inside())(scope, receive, send))
    return sent[0].get("status", 200), b"".join(message.get("body", b"") for message in sent).decode()


def seen(**headers: str) -> Headers:
    """Give the headers of a websocket as Streamlit sees them."""
    inside = Inside()

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(_message: Message) -> None:
        pass

    asyncio.run(doors.Doors(inside)(scope_of("websocket", headers, "/_stcore/stream", "GET"), receive, send))
    return Headers(scope=inside.asked[0])


@pytest.fixture
def setting() -> Iterator[Setting]:
    """Give a way to set what an operator sets, until the test ends."""
    before: dict[str, object] = {}

    def change(name: str, value: object) -> None:
        before.setdefault(name, config.get_option(name))
        config.set_option(name, value)

    yield change
    for name, value in before.items():
        config.set_option(name, value)


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "http://evil.example:8501",
        "http://localhost:1",
        "http://localhost",
        "http://localhost.evil.example:8501",
        "http://10.0.0.3:8501",
        "https://",
        "http://[",
        "http://localhost:x",
        "file://",
        "null",
        "",
    ],
)
def test_the_page_of_another_site_is_turned_away(kind: str, origin: str) -> None:
    status, told = ask(kind, host=HOST, origin=origin)
    assert (status, told.count("\n"), "server.corsAllowedOrigins" in told) == (403, 1, True)


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize("host", [HOST, "127.0.0.1:8501", "[::1]:8501", "LocalHost:8501"])
@pytest.mark.parametrize("origin", ["http://localhost:8501", "http://127.0.0.1:8501", "http://[::1]:8501"])
def test_the_names_of_this_machine_are_one_anothers(kind: str, host: str, origin: str) -> None:
    assert ask(kind, host=host, origin=origin)[0] == 200


def test_who_has_no_origin_is_no_page() -> None:
    assert ask("websocket", host=HOST)[0] == 200


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        (PUBLIC, f"https://{PUBLIC}"),
        (f"{PUBLIC}:443", f"https://{PUBLIC}"),
        (f"{PUBLIC}:8443", f"https://{PUBLIC}:8443"),
        (PUBLIC.title(), f"https://{PUBLIC}"),
    ],
)
def test_behind_a_proxy_a_page_of_the_listed_name_is_let_in(host: str, origin: str, setting: Setting) -> None:
    setting("server.allowedHosts", [PUBLIC])
    assert ask("websocket", host=host, origin=origin)[0] == 200


def test_a_listed_origin_is_let_in(setting: Setting) -> None:
    setting("server.corsAllowedOrigins", [f"https://{PUBLIC}"])
    assert ask("websocket", host=HOST, origin=f"https://{PUBLIC}")[0] == 200


@pytest.mark.parametrize("origin", [f"http://{HOST}", "http://[::1]:8501", f"https://{PUBLIC}"])
def test_streamlit_never_has_to_find_out_whether_an_origin_is_this_machine(origin: str, setting: Setting) -> None:
    setting("server.corsAllowedOrigins", [f"https://{PUBLIC}"])
    headers = seen(host=HOST, origin=origin, cookie="a=b")
    assert (headers["origin"].partition("://")[2], headers["cookie"]) == (headers["host"], "a=b")


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize("host", ["evil.example", "evil.example:8501", "localhost.evil.example", "10.0.0.3:8501", ""])
def test_a_name_that_is_not_the_servers_is_turned_away(kind: str, host: str) -> None:
    status, told = ask(kind, host=host, origin=f"http://{host}")
    assert (status, told.count("\n"), "server.allowedHosts" in told) == (421, 1, True)


def test_a_name_is_not_the_servers_because_a_page_was_listed(setting: Setting) -> None:
    setting("server.corsAllowedOrigins", ["http://evil.example"])
    assert ask("websocket", host="evil.example", origin="http://evil.example")[0] == 421


def test_whoever_runs_it_may_let_in_any_name(setting: Setting) -> None:
    setting("server.allowedHosts", ["*"])
    assert ask(host=PUBLIC, origin=f"http://{PUBLIC}")[0] == 200


@pytest.mark.parametrize("path", ["/health", "/_stcore/health", "/arctic/health"])
@pytest.mark.parametrize("host", [{"host": "10.0.0.3:8501"}, {"host": "[2001:db8::3]:8501"}, {"host": "127.0.0.1"}, {}])
def test_a_machine_may_ask_for_health_by_number(path: str, host: dict[str, str], setting: Setting) -> None:
    setting("server.allowedHosts", [PUBLIC])
    assert ask(path=path, **host)[0] == 200


@pytest.mark.parametrize(("path", "host"), [("/health", "evil.example"), ("/", "10.0.0.3:8501")])
def test_neither_a_foreign_name_may_ask_for_health_nor_a_number_for_more(path: str, host: str) -> None:
    assert ask(path=path, host=host)[0] == 421


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH", "TRACE"])
@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/upload_file/a/b",
        f"{UPLOAD}/more",
        f"/other{UPLOAD}",
        f"{UPLOAD}/../../agent",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/",
    ],
)
def test_what_is_sent_up_is_refused_before_it_is_read(method: str, path: str) -> None:
    status, told = ask(path=path, method=method, host=HOST, origin=f"http://{HOST}", **{"content-length": "9"})
    assert (status, told.count("\n")) == (405, 1)


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_page_of_ours_may_bring_a_file_and_take_it_away(method: str) -> None:
    assert ask(path=UPLOAD, method=method, host=HOST, origin=f"http://{HOST}", **{"content-length": "9"})[0] == 200


def test_a_file_is_let_in_below_the_path_that_the_app_is_served_under(setting: Setting) -> None:
    setting("server.baseUrlPath", "arctic")
    headers = {"host": HOST, "origin": f"http://{HOST}", "content-length": "9"}
    assert ask(path=f"/arctic{UPLOAD}", method="PUT", **headers)[0] == 200


@pytest.mark.parametrize("method", ["POST", "PATCH", "TRACE"])
def test_where_files_are_taken_in_nothing_else_is_done(method: str) -> None:
    assert ask(path=UPLOAD, method=method, host=HOST, origin=f"http://{HOST}")[0] == 405


@pytest.mark.parametrize("origin", ["http://evil.example", "null"])
def test_the_page_of_another_site_brings_no_file(origin: str) -> None:
    assert ask(path=UPLOAD, method="PUT", host=HOST, origin=origin, **{"content-length": "9"})[0] == 403


def test_a_file_that_no_page_sends_is_refused() -> None:
    status, told = ask(path=UPLOAD, method="PUT", host=HOST, **{"content-length": "9"})
    assert (status, told.count("\n")) == (403, 1)


@pytest.mark.parametrize("length", [{}, {"content-length": "x"}, {"content-length": "-1"}, {"content-length": ""}])
def test_a_file_whose_length_nobody_says_is_refused(length: dict[str, str]) -> None:
    status, told = ask(path=UPLOAD, method="PUT", host=HOST, origin=f"http://{HOST}", **length)
    assert (status, told.count("\n")) == (411, 1)


@pytest.mark.parametrize(("over", "status"), [(0, 200), (1, 413), (10**30, 413)])
def test_a_file_above_the_limit_is_refused_before_it_is_read(over: int, status: int, setting: Setting) -> None:
    setting("server.maxUploadSize", 1)
    length = {"content-length": str(2 * 1024 * 1024 + over)}  # a megabyte may stand round it
    assert ask(path=UPLOAD, method="PUT", host=HOST, origin=f"http://{HOST}", **length)[0] == status


def test_nothing_that_is_sent_up_is_written_to_a_file(setting: Setting) -> None:
    setting("server.maxUploadSize", 200)
    doors.keep_off_disk()
    assert MultiPartParser.spool_max_size > 200 * 1024 * 1024


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_is_let_in(method: str) -> None:
    assert ask(method=method, host=HOST)[0] == 200


def test_what_is_let_in_is_let_in_by_streamlit_too() -> None:
    assert all(is_host_allowed(host) for host in (HOST, "127.0.0.1:8501", "[::1]:8501"))
