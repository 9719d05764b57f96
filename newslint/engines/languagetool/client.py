"""The two requests to a LanguageTool server, with time limits of our own and one kind of failure."""

import json


class Unavailable(Exception):
    """Why a server gave no answer, in a few words."""


def accepts(url, seconds):
    """Whether something listens at the URL's host and port; sends nothing."""
    import socket

    try:
        address = _address(url)
        with socket.create_connection((address.hostname, _port(address)), seconds):
            return True
    except (OSError, ValueError):
        return False


def is_healthy(url, seconds):
    """Whether a server at the URL says that it is ready."""
    try:
        return _request(url, "GET", "/v2/healthcheck", None, seconds)[0] == 200
    except Unavailable:
        return False


def check(url, fields, seconds):
    """The answer to a check, as the API gives it: {"software": …, "matches": […]}. Raises Unavailable.

    https://languagetool.org/http-api/ ; offsets in the answer count UTF-16 units.
    """
    from urllib.parse import urlencode

    status, body = _request(url, "POST", "/v2/check", urlencode(fields).encode("ascii"), seconds)
    if status != 200:
        said = " ".join(body.decode("utf-8", "replace").split())[:200]
        raise Unavailable(f"the server answers {status}{': ' if said else ''}{said}")
    try:
        answer = json.loads(body)
        if isinstance(answer["matches"], list) and answer["software"]["version"]:
            return answer
    except (ValueError, KeyError, TypeError):
        pass
    raise Unavailable("what answers is no LanguageTool server")


def _address(url):
    from urllib.parse import urlsplit

    address = urlsplit(url)
    if not address.hostname:
        raise ValueError(f"no host in {url}")
    return address


def _port(address):
    return address.port or (443 if address.scheme == "https" else 80)


def _request(url, method, path, body, seconds):
    """The status and the body of an answer that is complete within `seconds`."""
    import http.client
    import time

    deadline = time.monotonic() + seconds
    try:
        address = _address(url)
        kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
        connection = kind(address.hostname, _port(address), timeout=seconds)
    except ValueError as why:
        raise Unavailable(str(why)) from None
    # A URL may name the API's own root, as LanguageTool's documentation writes it.
    root = address.path.rstrip("/").removesuffix("/v2")
    headers = {"Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    try:
        connection.request(method, root + path, body, headers)
        answer = connection.getresponse()
        pieces = []
        while piece := answer.read1(65536):
            pieces.append(piece)
            # A time-out of the socket starts anew with each byte.
            if time.monotonic() > deadline:
                raise TimeoutError
        return answer.status, b"".join(pieces)
    except TimeoutError:
        raise Unavailable(f"the server took more than {seconds:g} seconds") from None
    except (OSError, http.client.HTTPException) as why:
        raise Unavailable(f"the server does not answer ({getattr(why, 'strerror', None) or type(why).__name__})") from None
    finally:
        connection.close()
