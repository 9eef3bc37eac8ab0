/**
 * Sealing a bid in the bidder's own browser: nothing leaves it but an age file.
 *
 * The container, the size classes and the two layers are those of `goufu/core/sealing/bid.py`, byte for byte; the cross test
 * `tests/sealing/test_browser.py` opens in Python what this module seals. Bundled as one ES module, for browsers and for Node.
 */

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

const KIB = 1024;
export const SIZE_CLASSES = [64, 256, 1024, 4096, 8192, 16384, 65536].map((size) => size * KIB);
const LENGTH = 4;
const MAGIC = new TextEncoder().encode("GOUFUBID1\n");
const KINDS = ["bid", "last_quote", "withdrawal"];
const MOST_FEN = 10 ** 14;
const WHOLE_BP = 10_000;
const MOST_MEMBERS = 20;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
const PROVIDER = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
// eslint-disable-next-line no-control-regex
const FILE_NAME = /^[^/\\\x00-\x1f\x7f]{1,120}$/;

/** A bid that cannot be sealed: `code` is the problem code the command uses too, `field` what to mend. */
export class SealError extends Error {
  constructor(code, field, message) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** A new private key for the bidder's own copy; she keeps it, we never see it. */
export const newIdentity = () => generateX25519Identity();

/** A new device key: its file as age tools read it, and the public half to hand out. */
export async function newDeviceKey(office) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { recipient, identity, file: `# goufu device key of ${office}\n# public key: ${recipient}\n${identity}\n` };
}

/** The private half in the text of a device key's file. */
export function identityIn(text) {
  const found = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => IDENTITY.test(line));
  if (found.length !== 1) throw new SealError("sealing-bad-key", "own", "this is not the file of a device key");
  return found[0];
}

/** The public half of a private key. */
export const recipientOf = (identity) => identityToRecipient(identity);

/** The fingerprint of a tender's key file, for the bidder to compare with the procurement documents. */
export async function fingerprint(keys) {
  const { v, tender, purchaser, supervisor } = keys;
  const digest = await sha256(canonical({ v, tender, purchaser, supervisor }));
  return digest.match(/.{4}/g).join(" ");
}

/**
 * Seal a bid.
 *
 * @param {object} documentObject the bid document without `attachments`: tender, provider, contact {name, phone?, email?},
 *   quote_fen (whole fen), and if wanted kind, provider_name, items [{clause, offer, amount_fen?}]; of a consortium members
 *   [{provider, name, work, share_bp}] and agreement, the name of the attachment that holds their joint agreement
 * @param {Array<{name: string, mediaType?: string, data: Uint8Array}>} attachments
 * @param {{keys: {v: 1, tender: string, purchaser: string, supervisor: string}, own: string}} recipients the tender's key file
 *   and the bidder's own public key
 * @returns {Promise<Uint8Array>} an age file whose payload has one of the size classes
 */
export async function sealBid(documentObject, attachments, recipients) {
  const { keys, own } = recipients;
  checkRecipients(keys, own);
  const document = checked(documentObject, keys.tender);
  if (document.members.length && !attachments.some((one) => one.name === document.agreement))
    throw bad("agreement", "is the name of an attachment");
  const head = await describe(document, attachments);
  const body = join([MAGIC, lengthOf(head), head, ...attachments.map((one) => one.data)]);
  const sizeClass = SIZE_CLASSES.find((size) => body.length <= capacity(size));
  if (!sizeClass) {
    const most = capacity(SIZE_CLASSES.at(-1));
    throw new SealError("sealing-bid-too-large", "attachments", `${body.length} bytes; the most that fits is ${most}`);
  }
  const inner = await encrypt(padded([body], capacity(sizeClass)), keys.purchaser, own);
  return encrypt(padded([lengthOf(inner), inner], sizeClass), keys.supervisor, own);
}

/**
 * Read a sealed bid with the bidder's own key: what she sent, as she sent it.
 *
 * @param {Uint8Array} sealed the file as it was sent
 * @param {string} identity the private half of her device key
 * @returns {Promise<{document: object, attachments: Array<{name: string, data: Uint8Array}>}>}
 */
export async function readOwn(sealed, identity) {
  const frame = await decrypt(sealed, identity);
  const body = await decrypt(frame.subarray(LENGTH, LENGTH + numberAt(frame, 0)), identity);
  if (!MAGIC.every((byte, place) => body[place] === byte)) throw bad("sealed", "holds no bid");
  const start = MAGIC.length + LENGTH;
  let at = start + numberAt(body, MAGIC.length);
  const document = JSON.parse(new TextDecoder().decode(body.subarray(start, at)));
  const attachments = document.attachments.map(({ name, size }) => {
    at += size;
    return { name, data: body.slice(at - size, at) };
  });
  return { document, attachments };
}

async function decrypt(data, identity) {
  const age = new Decrypter();
  age.addIdentity(identity);
  try {
    return await age.decrypt(data);
  } catch {
    throw new SealError("sealing-other-key", "own", "this key does not open the file, or the file is damaged");
  }
}

const numberAt = (data, at) => new DataView(data.buffer, data.byteOffset + at, LENGTH).getUint32(0);

const capacity = (sizeClass) => sizeClass - 4 * KIB - sizeClass / KIB;

async function encrypt(data, ...recipients) {
  const age = new Encrypter();
  recipients.forEach((recipient) => age.addRecipient(recipient));
  return age.encrypt(data);
}

async function describe(document, attachments) {
  const names = new Set(attachments.map((one) => one.name));
  if (names.size < attachments.length) throw bad("attachments", "two attachments have the same name");
  const described = await Promise.all(attachments.map(describeOne));
  return canonical({ ...document, attachments: described });
}

async function describeOne({ name, mediaType = "application/octet-stream", data }) {
  if (!FILE_NAME.test(name) || /^[. ]*$/.test(name)) throw bad("attachments", `not a plain file name: ${name}`);
  return { name, media_type: mediaType.slice(0, 100), size: data.length, sha256: await sha256(data) };
}

function checkRecipients(keys, own) {
  for (const [field, key] of Object.entries({ purchaser: keys.purchaser, supervisor: keys.supervisor, own })) {
    if (!RECIPIENT.test(key)) throw new SealError("sealing-bad-key", field, "this is not an age public key");
  }
}

/** The document with its defaults, or the first field that is wrong: a mistake here would only show at the opening. */
function checked(given, tender) {
  const known = ["v", "kind", "tender", "provider", "provider_name", "contact", "quote_fen", "items", "members", "agreement"];
  only(given, known, "");
  const document = { v: 1, kind: "bid", provider_name: "", items: [], members: [], agreement: "", ...given };
  if (document.v !== 1) throw bad("v", "is 1");
  if (!KINDS.includes(document.kind)) throw bad("kind", `is one of ${KINDS.join(", ")}`);
  if (document.tender !== tender) throw new SealError("sealing-other-tender", "tender", `${document.tender} is not ${tender}`);
  text(document.tender, "tender", 1, 100);
  if (!PROVIDER.test(document.provider)) throw bad("provider", "is a unified social credit code");
  text(document.provider_name, "provider_name", 0, 200);
  fen(document.quote_fen, "quote_fen");
  text(document.agreement, "agreement", 0, 120);
  document.members.forEach(checkMember);
  checkConsortium(document);
  return { ...document, contact: checkedContact(document.contact), items: document.items.map(checkedItem) };
}

function checkMember(given, place) {
  const at = `members.${place}.`;
  only(given, ["provider", "name", "work", "share_bp"], at);
  if (!PROVIDER.test(given.provider)) throw bad(`${at}provider`, "is a unified social credit code");
  text(given.name, `${at}name`, 1, 200);
  text(given.work, `${at}work`, 1, 2000);
  if (!Number.isSafeInteger(given.share_bp) || given.share_bp < 1) throw bad(`${at}share_bp`, "is a share in basis points");
}

/** Two members or more, each once, the bidder among them, and their shares make the whole. */
function checkConsortium({ provider, members }) {
  if (!members.length) return;
  const codes = new Set(members.map((member) => member.provider));
  const least = Math.max(members.length, 2);
  if (codes.size < least || members.length > MOST_MEMBERS || !codes.has(provider))
    throw bad("members", "are two or more, each named once, the bidder among them");
  const whole = members.reduce((sum, member) => sum + member.share_bp, 0);
  if (whole !== WHOLE_BP) throw bad("members", `have shares of ${WHOLE_BP} basis points together`);
}

function checkedContact(given) {
  only(given, ["name", "phone", "email"], "contact.");
  const contact = { phone: "", email: "", ...given };
  text(contact.name, "contact.name", 1, 100);
  text(contact.phone, "contact.phone", 0, 50);
  text(contact.email, "contact.email", 0, 200);
  return contact;
}

function checkedItem(given, place) {
  const at = `items.${place}.`;
  only(given, ["clause", "offer", "amount_fen"], at);
  const item = { amount_fen: null, ...given };
  text(item.clause, `${at}clause`, 1, 200);
  text(item.offer, `${at}offer`, 0, 20000);
  if (item.amount_fen !== null) fen(item.amount_fen, `${at}amount_fen`);
  return item;
}

function only(given, known, at) {
  if (given === null || typeof given !== "object") throw bad(at || "document", "is missing");
  const strange = Object.keys(given).find((key) => !known.includes(key));
  if (strange) throw bad(at + strange, "is not a field of a bid");
}

function text(value, field, least, most) {
  const characters = typeof value === "string" && isWellFormed(value) ? [...value].length : -1;
  if (characters < least || characters > most) throw bad(field, `is text of ${least} to ${most} characters`);
}

function isWellFormed(value) {
  return new TextDecoder().decode(new TextEncoder().encode(value)) === value;
}

function fen(value, field) {
  if (!Number.isSafeInteger(value) || value < 0 || value > MOST_FEN) throw bad(field, "is a whole number of fen, not negative");
}

function bad(field, why) {
  return new SealError("sealing-bad-document", field, `${field} ${why}`);
}

/** Canonical JSON: sorted keys, no spaces, UTF-8. */
export function canonical(value) {
  return new TextEncoder().encode(JSON.stringify(sorted(value)));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

/** SHA-256, hexadecimal. */
export async function sha256(data) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function lengthOf(data) {
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, data.length);
  return length;
}

function join(parts) {
  return padded(parts, parts.reduce((sum, part) => sum + part.length, 0));
}

function padded(parts, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
