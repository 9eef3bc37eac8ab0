// What a page's reader would stumble over and axe does not know. Answers sentences; takes the page's language.
(language) => {
  const said = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) said.push(`scrolls sideways: ${document.documentElement.scrollWidth} px`);
  const shown = (each) => each.getClientRects().length > 0 && !each.closest(".g-hidden, .g-map");
  const words = (each) => each.textContent.trim().replace(/\s+/g, " ").slice(0, 90);
  for (const each of document.querySelectorAll("main table"))
    if (shown(each) && !each.caption?.textContent.trim() && !each.getAttribute("aria-label") && !each.getAttribute("aria-labelledby"))
      said.push(`table without a name: ${words(each)}`);
  for (const each of document.querySelectorAll("main time, main .g-money, main .g-num"))
    if (shown(each) && !each.firstElementChild && new Set([...each.getClientRects()].map((box) => Math.round(box.top))).size > 1) said.push(`wraps: ${words(each)}`);
  for (const each of document.querySelectorAll("main a, main button, main td, main th, main dd, main dt, main h1, main h2, main h3, main label, header a, header button"))
    if (shown(each) && getComputedStyle(each).overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1) said.push(`cut off: ${words(each)}`);
  if (document.querySelectorAll("h1").length !== 1) said.push(`${document.querySelectorAll("h1").length} h1`);
  if (document.querySelectorAll("main h1:empty, main h2:empty, main h3:empty").length) said.push("an empty heading");
  // English pages show titles as they were typed, in Chinese: only the other way round is a finding.
  const foreign = language === "zh" ? /[A-Za-z][a-z]+(?: [A-Za-z][a-z]+)+/ : /(?!)/;
  const here = language === "zh" ? "zh" : "en";
  const coded = /(?<![A-Za-z_/.@-])(?:[a-z]+(?:_[a-z]+)+|True|False|None|null|undefined|NaN)(?![A-Za-z_.])/;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const once = new Set();
  for (let text; (text = texts.nextNode()); ) {
    const of = text.parentElement, line = text.data.trim().replace(/\s+/g, " ").slice(0, 120);
    if (!line || of.closest("script, style, svg, code, pre, kbd, template, textarea, [hidden]")) continue;
    if (!of.closest("[lang]")?.lang.startsWith(here)) { if (coded.test(line)) once.add(`code for a word: ${line}`); continue; }
    if (foreign.test(line)) once.add(`foreign words: ${line}`);
    if (coded.test(line)) once.add(`code for a word: ${line}`);
    if (/%\([a-z_]+\)|\{[a-z_]+(:[a-z]+)?\}/.test(line)) once.add(`a hole unfilled: ${line}`);
  }
  for (const each of document.querySelectorAll("main a[href='#'], main a[href='']")) said.push(`leads nowhere: ${words(each)}`);
  return [...said, ...once];
}
