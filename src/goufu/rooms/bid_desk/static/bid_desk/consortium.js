/** The members of a consortium on the bid desk: rows that are added and taken away here, and travel only inside the sealed file. */

const sheet = document.querySelector("[data-consortium]");
const rows = () => [...(sheet?.querySelectorAll("[data-member]") ?? [])];
const value = (row, name) => row.querySelector(`[data-of="${name}"]`).value.trim();
let count = 0;

/** Basis points of a percentage as people type it; null for what is none. */
function shareOf(text) {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(text.normalize("NFKC").replace(/\s/gu, ""));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : null;
}

function member(row) {
  return { provider: value(row, "provider").toUpperCase(), name: value(row, "name"), work: value(row, "work"), share_bp: shareOf(value(row, "share")) };
}

/** What the sealed document says of the consortium; nothing where she bids alone. */
export function consortium() {
  if (!rows().length) return {};
  return { members: rows().map(member), agreement: document.getElementById("f-agreement").files[0]?.name ?? "" };
}

/** The joint agreement, to be sealed with the other attachments. */
export const agreementFiles = () => (rows().length ? [...document.getElementById("f-agreement").files] : []);

/** What would fail: the code of the sentence, and the field. */
export function* consortiumFaults() {
  for (const row of rows())
    for (const each of row.querySelectorAll("[data-of]")) if (!each.value.trim()) yield ["member-missing", each.id];
  const whole = rows().reduce((sum, row) => sum + (shareOf(value(row, "share")) ?? 0), 0);
  const codes = rows().map((row) => value(row, "provider").toUpperCase());
  if (rows().length === 1 || new Set(codes).size < codes.length) yield ["members-once", "f-member-add"];
  if (rows().length && whole !== 10_000) yield ["shares-whole", "f-member-add"];
  if (rows().length && !agreementFiles().length) yield ["agreement-missing", "f-agreement"];
}

function add(given = {}) {
  const row = sheet.querySelector("template").content.firstElementChild.cloneNode(true);
  count += 1;
  for (const each of row.querySelectorAll("[data-of]")) {
    each.id = `f-member-${count}-${each.dataset.of}`;
    each.previousElementSibling.htmlFor = each.id;
    each.value = given[each.dataset.of] ?? "";
  }
  row.querySelector("legend").textContent += ` ${rows().length + 1}`;
  row.querySelector("[data-remove]").addEventListener("click", () => {
    row.remove();
    shown();
    document.getElementById("f-member-add").focus();
  });
  sheet.querySelector("[data-members]").append(row);
  shown();
  return row;
}

const shown = () => (sheet.querySelector("[data-agreement]").hidden = !rows().length);

/** The members of a paper that she reads again, into the form. */
export function refillConsortium(members = []) {
  if (!sheet) return;
  rows().forEach((row) => row.remove());
  members.forEach((each) => add({ ...each, share: (each.share_bp / 100).toString() }));
  shown();
}

/** The first row is the bidder, who leads. */
export function wireConsortium(provider, name) {
  sheet?.querySelector("#f-member-add").addEventListener("click", () => {
    if (!rows().length) add({ provider, name });
    add().querySelector("[data-of]").focus();
  });
}
