"""An identity provider that lets everybody in: as much of OpenID Connect as a sign-in asks for."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwk, jwt

CLIENT = "dashboard"
_KEY = jwk.RSAKey.generate_key(2048, {"use": "sig", "kid": "only", "alg": "RS256"})
_LASTS_S = 600


class _Provider(BaseHTTPRequestHandler):
    nonces: dict[str, str]

    @property
    def _issuer(self) -> str:
        return f"http://{self.headers['Host']}"

    def do_GET(self) -> None:  # as http.server calls it
        """Answer what a browser or the dashboard asks."""
        parts = urlsplit(self.path)
        if parts.path == "/authorize":
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            self.nonces["code"] = query.get("nonce", "")
            self.send_response(302)
            answer = urlencode({"code": "code", "state": query["state"]})
            self.send_header("Location", f"{query['redirect_uri']}?{answer}")
            self.end_headers()
        elif parts.path == "/keys":
            self._answer({"keys": [_KEY.as_dict(private=False)]})
        else:
            places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
            self._answer({"issuer": self._issuer} | {name: f"{self._issuer}/{at}" for name, at in places.items()})

    def do_POST(self) -> None:  # as http.server calls it
        """Answer with the token of the one reader."""
        self.rfile.read(int(self.headers["Content-Length"]))
        now = int(time.time())
        claims = {"iss": self._issuer, "aud": CLIENT, "sub": "1", "email": "reader@example.org", "iat": now}
        claims |= {"exp": now + _LASTS_S, "nonce": self.nonces["code"]}
        token = jwt.encode({"alg": "RS256", "kid": "only"}, claims, _KEY)
        self._answer({"access_token": "x", "token_type": "Bearer", "expires_in": _LASTS_S, "id_token": token})

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, content: Mapping[str, object]) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def identity_provider() -> Iterator[str]:
    """Run the provider; gives the address of its description."""
    handler = type("Provider", (_Provider,), {"nonces": {}})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}/.well-known/openid-configuration"
        server.shutdown()
