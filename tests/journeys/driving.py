"""A reader of the guide in a browser: signs in, follows links by their words, fills fields by their labels."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page
from tests.journeys.hosting import Site

YES = "yes"
_LABELLED = """([section, legend, label]) => {
  const textOf = (node) => node.nodeType === 3 ? node.textContent : "";
  const plain = (text) => text.replace(/\\s*\\([^)]*\\)\\s*$/, "").trim();
  const words = (element) => plain([...(element?.childNodes ?? [])].map(textOf).join(""));
  const headed = (each) => words(each.querySelector("h2, legend")) === section;
  const fieldset = (each) => words(each.querySelector("legend")) === legend;
  let scope = section ? [...document.querySelectorAll("section.g-sheet, fieldset")].find(headed) : document;
  if (scope && legend) scope = [...scope.querySelectorAll("fieldset")].find(fieldset);
  const all = scope ? [...scope.querySelectorAll("label, legend")] : [];
  const found = all.find((each) => words(each) === label) || all.find((each) => each.textContent.trim() === label);
  if (!found) return null;
  if (found.tagName === "LEGEND") return found.parentElement;
  return document.getElementById(found.htmlFor) || found.querySelector("input");
}"""
_MARK = """each => {
  document.querySelector("[data-here]")?.removeAttribute("data-here");
  each.dataset.here = "";
}"""


@dataclass
class Reader:
    """Somebody with a browser, at a moment of the site's clock."""

    page: Page
    base: str
    today: date
    files: Path
    noted: dict[str, str] = field(default_factory=dict)

    def go(self, path: str) -> None:
        """Open an address; it must answer."""
        answer = self.page.goto(self.base + path)
        assert answer is not None, path
        assert answer.status < 400, (path, answer.status)

    def press(self, words: str) -> None:
        """Press the button of these words and wait for the next page."""
        button = self.page.get_by_role("button", name=words, exact=True).last
        if button.evaluate("each => Boolean(each.form && (each.form.dataset.deviceKey !== undefined))"):
            with self.page.expect_download():
                button.click()
            return
        with self.page.expect_navigation():
            button.click()

    def follow(self, words: str) -> None:
        """Follow the first link of these words."""
        link = self.page.locator("main a, nav a").filter(has_text=re.compile(rf"^\s*{re.escape(words)}\s*$")).first
        assert link.count(), f"no link “{words}” on {self.page.url}: {self.words()[:600]}"
        with self.page.expect_navigation():
            link.click()

    def take(self, act: str, case: str) -> None:
        """Take up what the to-do list names: an act on a case."""
        self.go("/work")
        found = self.page.locator(".g-todo li").filter(has_text=act).filter(has_text=case).locator("a")
        assert found.count(), f"no “{act}” on “{case}”: {self.words()[:1500]}"
        with self.page.expect_navigation():
            found.first.click()

    def words(self) -> str:
        """What the page says."""
        return self.page.locator("main").inner_text()

    def field(self, place: str) -> Locator:
        """The control or group of a label, perhaps under a section and a numbered row: `Services › No. 1 › Unit`."""
        *above, label = place.split(" › ")
        section, legend = [*above, "", ""][:2]
        found = self.page.evaluate_handle(_LABELLED, [section, legend, label]).as_element()
        assert found is not None, f"no field “{place}” on {self.page.url}: {self.words()[:1500]}"
        found.evaluate(
            "each => { document.querySelector('[data-here]')?.removeAttribute('data-here'); each.dataset.here = ''; }"
        )
        return self.page.locator("[data-here]")

    def fill(self, place: str, value: str) -> None:
        """Put a value into a field, as the guide words it."""
        if place.endswith(" › add"):
            self._add(place.removesuffix(" › add"), int(value))
            return
        control = self.field(place)
        tag = control.evaluate("each => each.tagName")
        if tag == "FIELDSET":
            self._choose(control, value)
        elif tag == "SELECT":
            self._select(control, value)
        elif control.get_attribute("type") == "file":
            control.set_input_files(self._document())
        elif control.get_attribute("type") == "checkbox":
            control.set_checked(value == YES)
        else:
            control.fill("\n".join(value.split("; ")) if tag == "TEXTAREA" else self.dated(value))

    def dated(self, value: str) -> str:
        """`today`, `in 14 days` and `in 14 days, 09:30` as dates."""
        said = re.fullmatch(r"(?:today|in (\d+) days)(?:, (\d\d:\d\d))?", value)
        if said is None:
            return value
        day = self.today + timedelta(days=int(said[1] or 0))
        return f"{day.isoformat()} {said[2]}" if said[2] else day.isoformat()

    def _add(self, section: str, times: int) -> None:
        for _ in range(times):
            button = self.page.locator("button[name=_add]").filter(has_text=section).first
            with self.page.expect_navigation():
                button.click()

    def _choose(self, group: Locator, value: str) -> None:
        offered = [" ".join(each.split()) for each in group.locator("label").all_inner_texts()]
        for each in [value] if _offered(value, offered) else value.split(", "):
            found = _offered(each, offered)
            assert found, f"“{each}” is not offered: {offered[:20]}"
            group.locator("label").nth(offered.index(found)).locator("input").check()

    def _select(self, control: Locator, value: str) -> None:
        offered = control.locator("option").all_inner_texts()
        found = _offered(value, offered)
        assert found, f"“{value}” is not offered: {offered[:20]}"
        control.select_option(label=found)

    def _document(self) -> Path:
        path = self.files / "documents.pdf"
        path.write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        return path


def _offered(value: str, offered: list[str]) -> str | None:
    """The choice that is meant: its whole words, or those it begins with."""
    return next((each for each in offered if each == value or each.startswith((value + " ", value + ","))), None)


def enter(site: Site, page: Page, office: str, *, prefix: str = "/en") -> Reader:
    """Enter as an office of the cast, in English or (`prefix` empty) in Chinese; its first page stands.

    The reader's today is the sample's simulated day, as the band over the page says.
    """
    page.goto(f"http://127.0.0.1:{site.port}{prefix}/demo")
    today = datetime.fromisoformat(page.locator("time").first.get_attribute("datetime") or "").date()
    reader = Reader(page, f"http://127.0.0.1:{site.port}{prefix}", today, site.folder)
    with page.expect_navigation():
        page.locator(f'form:has(input[value="{office}"]) button').click()
    reader.go("/work")
    return reader
