/**
 * Device keys, and dealing one of a tender's two keys, in the officer's own browser: the private half is split and forgotten here.
 *
 * Fields, commitments and share files are those of `goufu/core/sealing/dealing.py`; the cross test
 * `tests/sealing/test_browser_deal.py` lets Python restore a key that this module dealt.
 */

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { canonical, identityIn, sha256 } from "./seal.js";

export { identityIn, newDeviceKey } from "./seal.js";

const MODULUS = 2n ** 521n - 1n;
const PREFIX = "AGE-SECRET-KEY-1";
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const MOST_HOLDERS = 15;

/** A plan that cannot be dealt or a share that cannot be released: `code` says why. */
export class DealError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Deal a key.
 *
 * @param {{tender: string, side: string, dealer: string, k: number, holders: Array<{office: string, recipient: string}>}} plan
 * @returns {Promise<{deal: string, shares: Array<{office: string, file: Uint8Array}>}>} the public record, and for each holder the
 *   encrypted file to hand to her
 */
export async function dealKey({ tender, side, dealer, k, holders }) {
  check(holders, k);
  const identity = await generateX25519Identity();
  const points = split(numberOf(identity.slice(PREFIX.length)), holders.length, k);
  const dealt = await Promise.all(holders.map((holder, place) => give({ tender, side }, holder, place + 1, points[place])));
  const deal = {
    v: 1, tender, side, dealer, k, n: holders.length,
    recipient: await identityToRecipient(identity),
    holders: dealt.map((one) => one.named),
  };
  const text = new TextDecoder().decode(canonical(deal));
  return { deal: text, shares: dealt.map(({ named, file }) => ({ office: named.office, file })) };
}

/**
 * Release a share for one opening: decrypt it on the holder's device, check it against the deal, bind it to the opening.
 *
 * The same bytes as `release_share` in `goufu/core/sealing/opening.py`.
 *
 * @param {string} deal the public record of the deal
 * @param {Uint8Array} shareFile the encrypted file the dealer gave her
 * @param {string} keyFile the text of her device key's file
 * @param {string} ceremony the name of the opening
 * @returns {Promise<string>} the released share, to be sent to the platform
 */
export async function releaseShare(deal, shareFile, keyFile, ceremony) {
  const { holders } = JSON.parse(deal);
  const identity = identityFrom(keyFile);
  const recipient = await identityToRecipient(identity);
  const holder = holders.find((each) => each.recipient === recipient);
  if (!holder) throw new DealError("holder");
  if ((await sha256(shareFile)) !== holder.share_file_sha256) throw new DealError("share");
  const bytes = await shareIn(shareFile, identity);
  if ((await commitmentOf(bytes)) !== holder.commitment) throw new DealError("share");
  const share = JSON.parse(new TextDecoder().decode(bytes));
  const digest = await sha256(canonical(JSON.parse(deal)));
  const binding = await bindingOf(share, digest, ceremony);
  return new TextDecoder().decode(canonical({ v: 1, share, deal: digest, ceremony, binding }));
}

function identityFrom(keyFile) {
  try {
    return identityIn(keyFile);
  } catch {
    throw new DealError("key");
  }
}

async function shareIn(shareFile, identity) {
  const age = new Decrypter();
  age.addIdentity(identity);
  try {
    return await age.decrypt(shareFile);
  } catch {
    throw new DealError("share");
  }
}

const commitmentOf = (share) => sha256(new Uint8Array([...new TextEncoder().encode("goufu share 1\n"), ...share]));

async function bindingOf({ office, y }, deal, ceremony) {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", text.encode(y), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const said = new Uint8Array([...text.encode("goufu release 1\n"), ...canonical({ ceremony, deal, office })]);
  const code = new Uint8Array(await crypto.subtle.sign("HMAC", key, said));
  return [...code].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function check(holders, k) {
  if (holders.length < 2 || holders.length > MOST_HOLDERS) throw new DealError("holders");
  if (!Number.isInteger(k) || k < 1 || k > holders.length) throw new DealError("quorum");
  if (holders.some((holder) => !RECIPIENT.test(holder.recipient))) throw new DealError("recipient");
  const twice = (name) => new Set(holders.map((holder) => holder[name])).size < holders.length;
  if (twice("office") || twice("recipient")) throw new DealError("twice");
}

async function give({ tender, side }, { office, recipient }, x, y) {
  const share = canonical({ v: 1, tender, side, office, x, y: y.toString(16) });
  const age = new Encrypter();
  age.addRecipient(recipient);
  const file = await age.encrypt(share);
  const named = { office, recipient, x, share_file_sha256: await sha256(file), commitment: await commitmentOf(share) };
  return { named, file };
}

/** Shamir's scheme: the values at 1, 2, … of a random polynomial of degree k - 1 whose value at 0 is the secret. */
function split(secret, count, k) {
  const coefficients = [secret, ...Array.from({ length: k - 1 }, randomBelowModulus)];
  return Array.from({ length: count }, (_, place) => valueAt(coefficients, BigInt(place + 1)));
}

function valueAt(coefficients, x) {
  return coefficients.reduceRight((sum, coefficient) => (sum * x + coefficient) % MODULUS, 0n);
}

function randomBelowModulus() {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(66));
    bytes[0] &= 1;
    const found = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
    if (found < MODULUS) return found;
  }
}

function numberOf(text) {
  return new TextEncoder().encode(text).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
