/**
 * The bidder's desk: what she writes is checked and sealed here, on her own device. Of this page only one field is ever sent,
 * the sealed file; the fields of the bid have no names, so that no form could carry them.
 */

import { SIZE_CLASSES, identityIn, newDeviceKey, readOwn, recipientOf, sealBid, sha256 } from "/static/goufu/vendor/seal.js";
import { agreementFiles, consortium, consortiumFaults, refillConsortium, wireConsortium } from "./consortium.js";

const AGE = "age-encryption.org/v1";
const PROOF_WITHIN = 60_000;
const desk = document.querySelector("[data-desk]");
const { provider, name, kind, tender } = desk.dataset;
const keys = JSON.parse(desk.dataset.keys);
const part = (mark) => desk.querySelector(`[data-${mark}]`);
const words = (code) => part(`why="${code}"`)?.textContent ?? code;
const field = (id) => document.getElementById(id);
let own = "";
let last = null;
let refused = null;

class Wrong extends Error {
  constructor(code, id) {
    super(words(code));
    this.id = id;
  }
}

function save(file, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

async function identity() {
  const [file] = field("f-own").files;
  if (!file && !own) throw new Wrong("own-missing", "f-own");
  try {
    return file ? identityIn(await file.text()) : own;
  } catch {
    throw new Wrong("own-wrong", "f-own");
  }
}

/** Whole fen of an amount in yuan as people type it; null for what is none. */
export function fenOf(text) {
  const plain = text.normalize("NFKC").replace(/[,\s¥元]/gu, "");
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : null;
}

/** Everything that would fail, each with its field. */
function* faults() {
  const price = fenOf(field("f-price").value);
  if (!price) yield new Wrong("price-missing", "f-price");
  else if (price > Number(desk.dataset.most)) yield new Wrong("price-over", "f-price");
  if (!field("f-contact").value.trim()) yield new Wrong("contact-missing", "f-contact");
  for (const each of desk.querySelectorAll("[data-clause]")) if (!each.value.trim()) yield new Wrong("answer-missing", each.id);
  for (const each of desk.querySelectorAll("[data-statement]")) if (!each.checked) yield new Wrong("statement-missing", each.id);
  for (const [code, id] of consortiumFaults()) yield new Wrong(code, id);
  const files = attached();
  if (new Set(files.map((each) => each.name)).size < files.length) yield new Wrong("file-name", "f-files");
  const size = files.reduce((sum, each) => sum + each.size, 0);
  if (size > Number(desk.dataset.largest)) yield new Wrong("too-large", "f-files");
}

const attached = () => [...field("f-files").files, ...agreementFiles()];

function show(found) {
  const box = part("problems");
  box.querySelector("ul").replaceChildren(...found.map(line));
  desk.querySelectorAll("[aria-invalid]").forEach((each) => each.removeAttribute("aria-invalid"));
  found.forEach(({ id }) => field(id)?.setAttribute("aria-invalid", "true"));
  box.hidden = found.length === 0;
  if (found.length) box.focus();
}

function line({ id, message }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const label = id && desk.querySelector(`label[for="${id}"]`);
  const called = label?.querySelector("span")?.firstChild?.textContent || label?.firstChild?.textContent || "";
  link.href = `#${id || "h-send"}`;
  link.textContent = called ? `${called.trim()} · ${message}` : message;
  item.append(link);
  return item;
}

function written() {
  const items = [...desk.querySelectorAll("[data-clause]")].map((each) => ({ clause: each.dataset.clause, offer: each.value.trim() }));
  const stated = [...desk.querySelectorAll("[data-statement]")].map((each) => ({ clause: each.dataset.statement, offer: "✓" }));
  const contact = { name: field("f-contact").value.trim(), phone: field("f-phone").value.trim() };
  return { kind, contact, quote_fen: fenOf(field("f-price").value), items: [...items, ...stated], ...consortium() };
}

async function seal(paper, files) {
  const recipient = await recipientOf(await identity());
  const attachments = await Promise.all(
    files.map(async (each) => ({ name: each.name, mediaType: each.type || undefined, data: await bytesOf(each) })),
  );
  const document_ = { ...paper, tender: keys.tender, provider, provider_name: name };
  const begun = performance.now();
  const sealed = await sealBid(document_, attachments, { keys, own: recipient });
  desk.dataset.sealedIn = Math.round(performance.now() - begun);
  return sealed;
}

async function offer(paper, files) {
  show([]);
  try {
    const sealed = await seal(paper, files);
    await put(sealed, paper.kind);
  } catch (error) {
    show([{ id: error.id ?? fieldOf(error), message: error.message }]);
  }
}

const fieldOf = ({ field: at = "" }) => ({ quote_fen: "f-price", attachments: "f-files", "contact.name": "f-contact" })[at] ?? "f-sealed";

/** The sealed file goes into the form that sends it, and is saved here: it is her copy. */
async function put(sealed, what) {
  const digest = await sha256(sealed);
  const file = new File([sealed], `${tender}-${digest.slice(0, 8)}.age`.replaceAll("/", "-"), { type: "application/age" });
  const carrier = new DataTransfer();
  carrier.items.add(file);
  field("f-sealed").files = carrier.files;
  part("send").elements._key.value = crypto.randomUUID();
  part("send").dataset.what = what;
  save(file.name, sealed);
  part("sealed-kind").textContent = words(what);
  part("sealed-digest").textContent = digest;
  part("sealed-size").textContent = `${SIZE_CLASSES.find((size) => sealed.length < size * 1.01 + 8192) / 1024} KiB`;
  part("sealed").hidden = false;
  part("go").classList.add("g-btn--go");
  part("go").focus();
}

async function send(form) {
  const [file] = field("f-sealed").files;
  const head = new TextDecoder().decode(await file.slice(0, AGE.length).arrayBuffer());
  if (head !== AGE) throw new Wrong("not-sealed", "f-sealed");
  const answer = await post(form);
  const said = await answer.json();
  if (!answer.ok) {
    notTaken(said.refusal);
    throw Object.assign(new Error(`${said.text} ${said.cure}`.trim()), { id: "f-sealed" });
  }
  return said;
}

async function post(form) {
  try {
    return await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
  } catch {
    throw new Wrong("no-answer", "f-sealed");
  }
}

/** The platform's signed answer to a try that failed; this browser remembers the try too. */
function notTaken(refusal) {
  refused = refusal;
  part("not-taken").hidden = false;
  remember({ entry: "", instant: refusal.at, digest: refusal.sha256, address: "", what: "refused" });
}

/** The promise stands at once; the proof follows when the entry is numbered. */
async function received({ promise, sha256: digest, address }, what) {
  last = { promise };
  part("got").hidden = false;
  part("got-time").textContent = new Date(promise.instant).toLocaleString(document.documentElement.lang, { timeZone: "Asia/Shanghai" });
  part("got-entry").textContent = promise.entry;
  part("got-digest").textContent = digest;
  part("got-proof").textContent = words("waiting");
  part("got-link").href = address;
  part("got").focus();
  remember({ entry: promise.entry, instant: promise.instant, digest, address, what });
  await proved(promise);
}

async function proved({ entry, signature }) {
  const until = Date.now() + PROOF_WITHIN;
  const where = `/api/promises/${entry}?signature=${encodeURIComponent(signature)}`;
  while (Date.now() < until) {
    const receipt = await fetch(where).then((answer) => (answer.ok ? answer.json() : null), () => null);
    if (receipt?.inclusion) {
      last = receipt;
      part("got-proof").textContent = words("proved").replace("{n}", receipt.inclusion.position);
      part("got").dataset.got = "proved";
      return;
    }
    await new Promise((done) => setTimeout(done, 700));
  }
  part("got-proof").textContent = words("unproved");
}

const SENT = `goufu:sent:${keys.tender}`;
const TAKEN = "goufu:taken";

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]");
  } catch {
    return [];
  }
}

function remember(sent) {
  localStorage.setItem(SENT, JSON.stringify([...stored(SENT), sent]));
  list();
}

function list() {
  const sent = stored(SENT);
  part("none-sent").hidden = sent.length > 0;
  part("sent").replaceChildren(...sent.reverse().map(sentLine));
}

function sentLine({ instant, what, digest, address }) {
  const item = document.createElement("li");
  const link = document.createElement(address ? "a" : "b");
  const when = new Date(instant).toLocaleString(document.documentElement.lang, { timeZone: "Asia/Shanghai" });
  if (address) link.href = address;
  link.textContent = `${words(what)} · ${when}`;
  const code = document.createElement("small");
  code.className = "g-code";
  code.textContent = `SHA-256 ${digest.slice(0, 16)}…`;
  const body = document.createElement("span");
  body.append(link, code);
  item.append(body);
  return item;
}

function taken() {
  for (const link of desk.querySelectorAll("[data-taken]")) {
    const mark = link.parentElement.querySelector("[data-taken-on]");
    mark.hidden = !stored(TAKEN).includes(link.dataset.taken);
    link.addEventListener("click", () => {
      localStorage.setItem(TAKEN, JSON.stringify([...new Set([...stored(TAKEN), link.dataset.taken])]));
      mark.hidden = false;
    });
  }
}

async function read() {
  const [file] = field("f-copy").files;
  if (!file) throw new Wrong("not-sealed");
  const opened = await readOwn(await bytesOf(file), await identity()).catch((error) => {
    throw error instanceof Wrong ? error : new Wrong("unread");
  });
  if (opened.document.tender !== keys.tender) throw new Wrong("other-tender");
  return opened;
}

function copyShown({ document: paper, attachments }) {
  const rows = [
    [words(paper.kind), (paper.quote_fen / 100).toFixed(2)],
    ...paper.items.map((each) => [each.clause, each.offer]),
    [paper.contact.name, paper.contact.phone],
    ...(paper.members ?? []).map((each) => [`${each.name} · ${each.share_bp / 100} %`, each.work]),
    ...attachments.map((each) => [each.name, `${each.data.length} B`]),
  ];
  const cells = rows.flatMap(([term, said]) => [["dt", term], ["dd", said]]);
  part("copy").replaceChildren(...cells.map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })));
  part("copy").hidden = false;
  if (part("bid")) refill(paper);
}

/** What she sent before, into the form again: to be changed and sealed anew. */
function refill(paper) {
  if (paper.kind === "withdrawal") return;
  field("f-price").value = (paper.quote_fen / 100).toFixed(2);
  field("f-contact").value = paper.contact.name;
  field("f-phone").value = paper.contact.phone;
  refillConsortium(paper.members);
  const said = new Map(paper.items.map((each) => [each.clause, each.offer]));
  for (const each of desk.querySelectorAll("[data-clause]")) each.value = said.get(each.dataset.clause) ?? each.value;
  for (const each of desk.querySelectorAll("[data-statement]")) each.checked = said.has(each.dataset.statement);
}

function wireBid(form) {
  wireConsortium(provider, name);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = [...faults()];
    if (found.length) show(found);
    else offer(written(), attached());
  });
  part("withdraw")?.addEventListener("click", () =>
    offer({ kind: "withdrawal", contact: { name: field("f-contact").value.trim() || name }, quote_fen: 0, items: [] }, []),
  );
  part("new-key").addEventListener("click", async () => {
    const made = await newDeviceKey(provider);
    own = made.identity;
    save(`${provider}.agekey`, made.file);
    part("own-made").hidden = false;
  });
}

function wireSend(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    show([]);
    try {
      await received(await send(form), form.dataset.what ?? kind);
    } catch (error) {
      show([{ id: error.id ?? "f-sealed", message: error.message }]);
    }
  });
}

function wireRead(form) {
  const wrong = part("read-wrong");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    wrong.hidden = true;
    try {
      copyShown(await read());
    } catch (error) {
      wrong.textContent = error.message;
      wrong.hidden = false;
    }
  });
}

desk.querySelectorAll("fieldset[disabled]").forEach((each) => (each.disabled = false));
if (part("bid")) wireBid(part("bid"));
if (part("send")) wireSend(part("send"));
part("save")?.addEventListener("click", () => save(`receipt-${last.promise.entry.slice(0, 12)}.json`, JSON.stringify(last, null, 2)));
part("save-refusal")?.addEventListener("click", () => save(`refusal-${refused.attempt}.json`, JSON.stringify(refused, null, 2)));
wireRead(part("read"));
taken();
list();
