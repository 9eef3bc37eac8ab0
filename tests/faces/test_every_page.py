"""Every page that can be reached answers, for everybody and for each office; Chinese pages are Chinese."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape

import pytest
from django.test import Client
from tests.cast import POSTS, Cast
from tests.reviewing import awarded

from goufu.core.clock import set_simulated_moment
from goufu.core.ledger.sequencer import sequence
from goufu.parties.holders import Holder
from goufu.ui.visitor import OFFICE

OF_A_KIND = 2
"""Pages of one shape that are looked at: the third case of a kind teaches nothing."""
REFERENCE = re.compile(r"[A-Z]{2}-\d{6}-[-\w]+|[0-9a-f]{64}|(?<=/rules/)[-\w]+|(?<=/)\d{4,6}(?=/|$)|(?<=/)[ABC]\d\.\d$")
"""What makes two addresses of one shape: references, hashes, rules, divisions, years, indicators."""
MACHINES = ("/api/", "/ocds/", "/static/", "/en/ocds/", "/en/api/")
LINK = re.compile(r'href="(/[^"#]*)')
WORDS = re.compile(r"<(?:script|style|svg|code)\b.*?</(?:script|style|svg|code)>|<[^>]*>", re.DOTALL)
CODED = re.compile(r"(?<![A-Za-z_])(?:[a-z]+(?:_[a-z]+)+|True|False|None)(?![A-Za-z_])")


@pytest.fixture(scope="module")
def story(module_cast: Cast, module_log_apart: None) -> Cast:
    """A purchase up to its published result."""
    awarded(module_cast)
    while sequence():
        pass
    set_simulated_moment(module_cast.clock.read().instant)
    return module_cast


def signed_in(holder: Holder | None) -> Client:
    client = Client(raise_request_exception=True)
    if holder is not None:
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
        client.cookies["sessionid"] = str(session.session_key)
    return client


def said_on(client: Client, address: str) -> str:
    """The text of a page that must answer; of a file nothing, and a paper is made for nobody twice."""
    if address in FILES:
        return ""
    answer = client.get(address)
    assert answer.status_code < 400, (address, answer.status_code)
    if not answer["Content-Type"].startswith("text/"):
        FILES.add(address)
        return ""
    return answer.content.decode()


FILES: set[str] = set()


def pages(client: Client, start: str, *, without: str = "/static/") -> Iterator[tuple[str, str]]:
    """Every page that links lead to from a start, a few of each shape, with its text; none below `without`."""
    shapes: Counter[str] = Counter()
    seen, waiting = {start}, deque([start])
    while waiting:
        address = waiting.popleft()
        shape = REFERENCE.sub("*", address.partition("?")[0])
        shapes[shape] += 1
        if shapes[shape] > OF_A_KIND or address.startswith(
            (without, "/api/", "/ocds/", "/static/", "/en/ocds/", "/en/api/")
        ):
            continue
        said = said_on(client, address)
        yield address, said
        for link in map(unescape, LINK.findall(said)):
            if link not in seen:
                seen.add(link)
                waiting.append(link)


@pytest.mark.parametrize("start", ["/", "/en/"])
def test_everybody_can_read_every_public_page(story, start):
    found = [address for address, _ in pages(signed_in(None), start)]
    assert len(found) > 25


@pytest.mark.parametrize("post", list({post.roles: post.name for post in POSTS}.values()))
def test_every_page_of_an_office_answers(story, post):
    """In Chinese: in English everybody's pages are read above, and an office's are the same with other words."""
    found = [address for address, _ in pages(signed_in(story.people[post]), "/work", without="/en/")]
    assert "/work" in found


def test_no_chinese_page_shows_a_code_for_a_word(story):
    for address, said in pages(signed_in(None), "/"):
        words = unescape(WORDS.sub(" ", said.partition("<main")[2]))
        assert not CODED.search(words), (address, CODED.findall(words)[:5])


def test_a_public_page_is_the_same_for_an_office(story):
    """Nothing on it comes from what only an office may see."""
    purchase = next(a for a, _ in pages(signed_in(None), "/projects") if "/projects/PC" in a)
    main = [each.get(purchase).content.decode().partition("<main")[2] for each in map(signed_in, (None, story.officer))]
    assert main[0].partition("<footer")[0] == main[1].partition("<footer")[0]
