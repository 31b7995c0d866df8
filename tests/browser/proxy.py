"""Runs nginx before the dashboard, as a department would."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.browser.machine import installed
from tests.browser.server import ROOT, free_port

ASKED = "asked.log"
"""The file in nginx's folder that has, for each request, the address and port of who answered it."""
DEPLOYED = ROOT / "deploy" / "nginx.conf"
_STRIPPING = """
events {{}}
http {{
  server {{
    listen 8080;
    location /ministry/arctic/ {{
      proxy_pass http://127.0.0.1:{port}/;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection upgrade;
    }}
  }}
}}
"""
_SCRATCH = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_LIMIT_S = 20.0


def stripping(port: int) -> str:
    """Give a configuration that serves the dashboard of a port under a path of which the dashboard does not know."""
    return _STRIPPING.format(port=port)


def deployed(*ports: int) -> str:
    """Give the configuration that is shipped, with two local ports in the place of its two copies."""
    text = DEPLOYED.read_text("utf-8")
    for name, port in zip(("one:8501", "two:8501"), ports, strict=True):
        text = text.replace(f"server {name}", f"server 127.0.0.1:{port}")
    return text


@contextlib.contextmanager
def nginx(configuration: str, folder: Path) -> Iterator[str]:
    """Run nginx, and stop it when done.

    Parameters
    ----------
    configuration : str
        What it is to do, with 8080 as its port.
    folder : Path
        Where it may write.

    Yields
    ------
    str
        Where it answers, without a slash at the end.

    Raises
    ------
    FileNotFoundError
        If it is not there and cannot be installed.
    """
    program = shutil.which("nginx") or installed("nginx")
    port = free_port()
    scratch = "".join(f"  {name}_temp_path {folder / name};\n" for name in _SCRATCH)
    text = configuration.replace("listen 8080", f"listen 127.0.0.1:{port}")
    log = f"  log_format asked '$upstream_addr';\n  access_log {folder / ASKED} asked;\n"
    text = text.replace("http {\n", f"http {{\n{log}{scratch}", 1)
    file = folder / "nginx.conf"
    file.write_text(f"daemon off;\npid {folder / 'pid'};\nerror_log {folder / 'error.log'};\n{text}", "utf-8")
    with subprocess.Popen([program, "-p", str(folder), "-c", str(file)]) as process:  # noqa: S603  # our own command
        try:
            _wait_until_open(port, process)
            yield f"http://localhost:{port}"
        finally:
            process.terminate()


def _wait_until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _LIMIT_S
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        if process.poll() is not None or time.monotonic() > deadline:
            message = "nginx did not start; what it wrote says why"
            raise OSError(message)
        time.sleep(0.02)  # between two tries
