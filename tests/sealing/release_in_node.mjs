// Releases shares as officers' browsers would. Arguments: bundle, job (JSON), file to write.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle, job, out] = process.argv.slice(2);
const { releaseShare } = await import(pathToFileURL(bundle));
const { asked } = JSON.parse(readFileSync(job, "utf8"));
const done = [];
for (const { deal, share, key, ceremony } of asked) {
  const file = new Uint8Array(Buffer.from(share, "base64"));
  done.push(await releaseShare(deal, file, key, ceremony).then((released) => ({ released }), ({ code }) => ({ code })));
}
writeFileSync(out, JSON.stringify(done));
