/**
 * The hall tells what happens: one line read out politely for each event, and the page's own part fetched again, at most once in
 * some seconds and never twice at a time, so that a slow line is not flooded. Without this script the page works by its link.
 */

const PAUSE = 4_000;
const WITHOUT_LINE = 30_000;
const line = document.querySelector("[data-stream]");
const said = line.querySelector("[data-said]");
const state = line.querySelector("[data-line]");
let source = null;
let last = line.dataset.after;
let busy = false;
let again = false;
let asking = 0;

function words(code) {
  state.textContent = line.dataset[code];
}

function look() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  const done = () =>
    setTimeout(() => {
      busy = false;
      if (again) {
        again = false;
        look();
      }
    }, PAUSE);
  window.htmx.ajax("GET", location.href, { target: "#hall", select: "#hall", swap: "outerHTML" }).then(done, done);
}

function lookNowAndThen() {
  clearInterval(asking);
  asking = setInterval(look, WITHOUT_LINE);
}

function told(event) {
  const news = JSON.parse(event.data);
  last = event.lastEventId || last;
  said.textContent = news.said;
  look();
}

function over() {
  source.close();
  source = null;
  words("over");
  look();
}

function listen() {
  const address = new URL(line.dataset.stream, location.href);
  if (last) address.searchParams.set("after", last);
  source = new EventSource(address);
  source.addEventListener("open", () => {
    clearInterval(asking);
    words("live");
  });
  source.addEventListener("told", told);
  source.addEventListener("end", over);
  source.addEventListener("error", () => {
    words("away");
    if (source?.readyState === EventSource.CLOSED) lookNowAndThen();
  });
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    source?.close();
    clearInterval(asking);
  } else if (source) {
    look();
    listen();
  }
});
listen();
