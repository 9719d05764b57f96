"""LanguageTool for one run: which server it asks, what it keeps, and what became of it in the end."""

from newslint.engines.languagetool import client, is_url, pieces, policy, server
from newslint.engines.languagetool.answers import Answers, key
from newslint.engines.languagetool.findings import CATEGORY, findings, merged
from newslint.engines.languagetool.install import InstallError
from newslint.engines.languagetool.places import touch

LANGUAGES = ("en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
LIMIT = 20  # seconds for one request
FIRST_LIMIT = 60  # seconds for the first request to a server of the run's own, which loads its rules then


class Engine:
    """`begin(doc, config)` asks LanguageTool about a document; `state` says in words how that went so far.

    `mode` is auto, on, require or a URL, `told` what the configuration said where the environment says more. A server
    is looked for with the first document and, in the modes on and require, started when the first paragraph has no
    answer kept. After its first failure it is not asked again.
    """

    def __init__(self, mode, address=None, told=None):
        self.mode, self._told = mode, told or mode
        self._address = address  # of a server that another process looked for: what its `prepare` gave
        self._server = None
        self._own = None
        self._limit = LIMIT
        self._answers = None
        self._failure = None
        self._version = None
        self._begun = None

    @property
    def state(self):
        """`on (6.8)`, or `off: ` and why."""
        if self._failure:
            return f"off: {self._failure}"
        return f"on ({self._version})" if self._version else "on"

    @property
    def failure(self):
        """Why some copy was not checked, or None."""
        return self._failure

    @property
    def version(self):
        """The LanguageTool that answers, as far as it is known."""
        return self._version

    def take_over(self, failure, version):
        """Take over what became of it in another process; the first failure counts."""
        self._failure = self._failure or failure
        self._version = version or self._version

    def is_wanted(self, doc, config):
        """Whether LanguageTool has anything to say about a document under a configuration."""
        if doc.language != "en":
            return False
        return config.severity(f"{CATEGORY}.*", "warning") is not None or bool(config.named_in(CATEGORY))

    def is_for(self, mode):
        """Whether it is to see files that are to be checked in this mode.

        A run has one server. Copy goes to a URL only where its own configuration, or the command line, names that URL.
        """
        return mode == self._told or mode != "off" and not (is_url(mode) or is_url(self._told))

    def begin(self, doc, config):
        """Ask about a document while the rules run; a function from our findings to ours and LanguageTool's.

        After a failure it gives ours alone. Only the thread that calls reads the document. What has just been asked
        is not asked again.
        """
        if self._failure:
            return lambda ours: ours
        asked = tuple(name.partition(".")[2] for name in config.named_in(CATEGORY))
        parts = pieces.pieces(doc)
        request = parts, {"language": _language(doc), **policy.fields(asked)}
        if self._begun is None or self._begun[0] != request:
            self._begun = request, _later(lambda: self._matches(*request))
        matches = self._begun[1]

        def finish(ours):
            try:
                return merged(ours, findings(doc, parts, matches(), config))
            except (client.Unavailable, InstallError) as why:
                self.take_over(str(why), None)
            except Exception as why:  # an answer that nobody foresaw must not cost the other findings
                self.take_over(f"{type(why).__name__}: {' '.join(str(why).split())[:200]}", None)
            return ours

        return finish

    def shared(self):
        """The mode, and a server that several processes can ask; None when there is none."""
        try:
            self._find()
            self._connect()
        except (client.Unavailable, InstallError) as why:
            self._failure = str(why)
            return None
        return self.mode, (self._server, self._limit), self._told

    def close(self):
        """End what was started for this run."""
        if self._answers:
            self._answers.close()
            self._answers = None
        if self._own:
            self._own.close()
            self._own = None

    def _find(self):
        """Look, once, for a server that answers; raises Unavailable when there must be one and is none."""
        if self._answers is None:
            self._answers = Answers()
        if self._server or self._own:
            return
        if self._address:
            self._server, self._limit = self._address
        elif is_url(self.mode):
            self._server = server.Server(self.mode, self._answers.version_at(self.mode))
            if not client.accepts(self.mode, LIMIT):
                raise client.Unavailable(f"no server answers at {self.mode}")
        else:
            self._server = server.running()
            if self._server is None and self.mode == "auto":
                raise client.Unavailable("no server")
        if self._server:
            self._version = self._server.version

    def _connect(self):
        """Start a server of the run's own where none answers; raises InstallError."""
        if self._server is None:
            self._own = server.OwnServer()
            self._server = self._own.server()
            self._limit, self._version = FIRST_LIMIT, self._server.version

    def _known_version(self):
        """The LanguageTool that would answer, as far as it is known without asking or starting one."""
        if self._version is None and self._server is None:
            from newslint.engines.languagetool import install

            self._version = install.ready().version
        return self._version

    def _matches(self, parts, fields):
        """A list of matches for each of the pieces, from what is kept or from the server."""
        self._find()
        version, fresh = self._known_version(), {}
        while True:
            keys = {part: key(part, version, fields) for part in parts} if version else {}
            kept = self._answers.found(list(keys.values()))
            missing = [part for part in parts if part not in fresh and keys.get(part) not in kept]
            if not missing:
                break
            self._connect()
            fresh |= self._ask(missing, fields)
            version = self._version  # the server's own word; what was kept may be another LanguageTool's
        if fresh:
            self._answers.keep(self._server.url, version, {keys[part]: matches for part, matches in fresh.items()})
        if self._server and not self._own:
            touch()
        return [fresh[part] if part in fresh else kept[keys[part]] for part in parts]

    def _ask(self, parts, fields):
        """A mapping from pieces to matches by the server, in as few requests as are quick; raises Unavailable."""
        found = {}
        for group in pieces.batches(parts):
            text = pieces.BETWEEN.join(piece.text for piece in group)
            answer = client.check(self._server.url, {"text": text, **fields}, self._limit)
            self._limit, self._version = LIMIT, str(answer["software"]["version"])
            try:
                found |= zip(group, pieces.by_piece(group, [_short(match) for match in answer["matches"]]))
            except (KeyError, TypeError, IndexError, AttributeError):
                raise client.Unavailable("the server's answer is not LanguageTool's") from None
        return found


def _later(work):
    """A function that gives what `work` returns or raises; `work` begins at once, in a thread of its own."""
    from threading import Thread

    outcome = []

    def run():
        try:
            outcome.append((work(), None))
        except BaseException as why:
            outcome.append((None, why))

    thread = Thread(target=run, daemon=True)
    thread.start()

    def result():
        thread.join()
        (value, error), = outcome
        if error:
            raise error
        return value

    return result


def _language(doc):
    """The English that the copy is said to be written in."""
    return doc.meta.language if doc.meta.language in LANGUAGES else LANGUAGES[0]


def _short(match):
    """What of a match is kept."""
    rule = match["rule"]
    links = [link["value"] for link in rule.get("urls") or ()]
    return {
        "offset": int(match["offset"]),
        "length": int(match["length"]),
        "message": str(match["message"]),
        "replacements": [str(one["value"]) for one in match["replacements"][:5]],
        "rule": {"id": str(rule["id"]), "category": {"id": str(rule["category"]["id"])}},
        "link": links[0] if links else "",
    }
