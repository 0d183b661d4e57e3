// `node sizes.mjs <entry>=<budget in bytes> …`: what a browser has to fetch for each entry of the package, and whether that is too much.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const LOADER = { bilateral: "js/web.js", dossier: "js/dossier/web.js" };
const KEYS = ["raw", "gzip", "brotli"];

const line = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(9) : cell.padEnd(24))).join(""));

for (const [entry, budget] of process.argv.slice(2).map((argument) => argument.split("="))) {
    const fetched = [`dist/${entry}_bg.wasm`, `dist/${entry}.js`, LOADER[entry]];
    const rows = fetched.map((name) => {
        const bytes = readFileSync(new URL(`../${name}`, import.meta.url));
        return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
    });
    rows.push(Object.fromEntries([["name", "together"], ...KEYS.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])]));

    line("bytes", ...KEYS);
    for (const row of rows) line(row.name, ...KEYS.map((key) => row[key]));
    const { brotli } = rows.at(-1);
    console.log(`${entry}: ${brotli} of ${budget} bytes allowed after brotli (${Math.round((100 * brotli) / budget)} %)`);
    if (!(brotli <= Number(budget))) {
        console.error(`${entry} is over its size budget`);
        process.exitCode = 1;
    }
}
