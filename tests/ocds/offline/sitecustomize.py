"""Answers for a program that would fetch schemas and extensions over the network: `OCDS_ANSWERS` names a JSON file
that maps each address to a file. An address that is not in it goes to the network when `OCDS_ONLINE` is 1, and is an
error otherwise. Python imports this module by itself when its folder stands in PYTHONPATH.
"""

import json
import os
from io import BytesIO
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

ANSWERS = json.loads(Path(os.environ["OCDS_ANSWERS"]).read_text(encoding="utf-8"))
ONLINE = os.environ.get("OCDS_ONLINE") == "1"
over_the_network = HTTPAdapter.send


def answer(self, request, **kwargs):
    """The named file as a response, or the network, or a failure that names the address."""
    if request.url in ANSWERS:
        body = BytesIO(Path(ANSWERS[request.url]).read_bytes())
        headers = {"Content-Type": "application/json; charset=utf-8"}
        found = HTTPResponse(body, headers, 200, preload_content=False, request_url=request.url)
        return self.build_response(request, found)
    if ONLINE:
        return over_the_network(self, request, **kwargs)
    raise requests.ConnectionError(f"{request.url} is not among the answers")


HTTPAdapter.send = answer  # type: ignore[method-assign, assignment]
