// Deals both keys as a browser would. Arguments: bundle, job (JSON), file to write.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle, job, out] = process.argv.slice(2);
const { newDeviceKey, dealKey } = await import(pathToFileURL(bundle));
const { plans } = JSON.parse(readFileSync(job, "utf8"));
const done = [];
for (const plan of plans) {
  const keys = await Promise.all(plan.offices.map(async (office) => ({ office, ...(await newDeviceKey(office)) })));
  const holders = keys.map(({ office, recipient }) => ({ office, recipient }));
  try {
    const { deal, shares } = await dealKey({ ...plan, offices: undefined, holders });
    done.push({ deal, keys, shares: shares.map((one) => ({ office: one.office, file: Buffer.from(one.file).toString("base64") })) });
  } catch (error) {
    done.push({ code: error.code });
  }
}
writeFileSync(out, JSON.stringify(done));
