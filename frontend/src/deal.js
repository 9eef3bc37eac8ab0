/**
 * Device keys, and dealing one of a tender's two keys, in the officer's own browser: the private half is split and forgotten here.
 *
 * Fields, commitments and share files are those of `goufu/core/sealing/dealing.py`; the cross test
 * `tests/sealing/test_browser_deal.py` lets Python restore a key that this module dealt.
 */

import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { canonical, sha256 } from "./seal.js";

const MODULUS = 2n ** 521n - 1n;
const PREFIX = "AGE-SECRET-KEY-1";
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const MOST_HOLDERS = 15;

/** A plan that cannot be dealt: `code` says which rule it breaks. */
export class DealError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** A new device key: its file as age tools read it, and the public half to hand out. */
export async function newDeviceKey(office) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { recipient, file: `# goufu device key of ${office}\n# public key: ${recipient}\n${identity}\n` };
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

function check(holders, k) {
  if (holders.length < 2 || holders.length > MOST_HOLDERS) throw new DealError("holders");
  if (!Number.isInteger(k) || k < 2 || k > holders.length) throw new DealError("quorum");
  if (holders.some((holder) => !RECIPIENT.test(holder.recipient))) throw new DealError("recipient");
  const twice = (name) => new Set(holders.map((holder) => holder[name])).size < holders.length;
  if (twice("office") || twice("recipient")) throw new DealError("twice");
}

async function give({ tender, side }, { office, recipient }, x, y) {
  const share = canonical({ v: 1, tender, side, office, x, y: y.toString(16) });
  const age = new Encrypter();
  age.addRecipient(recipient);
  const file = await age.encrypt(share);
  const marked = new Uint8Array([...new TextEncoder().encode("goufu share 1\n"), ...share]);
  const named = { office, recipient, x, share_file_sha256: await sha256(file), commitment: await sha256(marked) };
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
