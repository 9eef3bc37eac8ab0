// Bundles what the pages use into the Python package and writes what it is, from whom, under which licence.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/goufu/ui/static/goufu/vendor");
const modules = join(here, "node_modules");

function bundledPackages(metafile) {
  const inputs = Object.keys(metafile.inputs).filter((path) => path.includes("node_modules/"));
  const names = inputs.map((path) => path.split("node_modules/").pop().split("/"));
  return [...new Set(names.map(([first, second]) => (first.startsWith("@") ? `${first}/${second}` : first)))].sort();
}

function describe(name) {
  const { version, license } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  return { name, version, licence: license };
}

function licenceText(name) {
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((end) => join(modules, name, end)).find(existsSync);
  return `${name}\n\n${file ? readFileSync(file, "utf8").trim() : JSON.stringify(describe(name))}\n`;
}

function entry(file, names) {
  const sha256 = createHash("sha256").update(readFileSync(join(out, file))).digest("hex");
  return { file, sha256, packages: names.map(describe) };
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["src/seal.js", "src/deal.js"],
  outdir: out,
  bundle: true,
  charset: "utf8",
  format: "esm",
  legalComments: "none",
  metafile: true,
  minify: true,
  target: "es2022",
});
copyFileSync(join(modules, "htmx.org/dist/htmx.min.js"), join(out, "htmx.js"));
const sealed = bundledPackages(metafile);
const manifest = { files: [entry("htmx.js", ["htmx.org"]), entry("seal.js", sealed), entry("deal.js", sealed)] };
writeFileSync(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(out, "LICENSES.txt"), ["htmx.org", ...sealed].map(licenceText).join("\n---\n\n"));
