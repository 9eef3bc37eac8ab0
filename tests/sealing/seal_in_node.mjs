// Runs the bundle as a browser would and writes what it sealed. Arguments: bundle, job (JSON), file to write.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle, job, out] = process.argv.slice(2);
const { sealBid, readOwn, fingerprint, newIdentity, recipientOf } = await import(pathToFileURL(bundle));
const { document, attachments, keys } = JSON.parse(readFileSync(job, "utf8"));
const identity = await newIdentity();
const files = attachments.map((one) => ({ ...one, data: new Uint8Array(Buffer.from(one.data, "base64")) }));
try {
  const sealed = await sealBid(document, files, { keys, own: await recipientOf(identity) });
  writeFileSync(out, sealed);
  const again = await readOwn(new Uint8Array(sealed), identity);
  const read = { document: again.document, sizes: Object.fromEntries(again.attachments.map((one) => [one.name, one.data.length])) };
  const stranger = await readOwn(sealed, await newIdentity()).then(() => "read", (error) => error.code);
  console.log(JSON.stringify({ identity, read, stranger, fingerprint: await fingerprint(keys) }));
} catch (error) {
  console.log(JSON.stringify({ code: error.code, field: error.field, message: error.message }));
}
