// `node sizes.mjs <budget in bytes>`: what a browser has to fetch, and whether that is too much.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const budget = Number(process.argv[2]);
const fetched = ["dist/bilateral_bg.wasm", "dist/bilateral.js", "js/web.js"];
const rows = fetched.map((name) => {
    const bytes = readFileSync(new URL(`../${name}`, import.meta.url));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
rows.push({ name: "together", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });

const line = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(9) : cell.padEnd(24))).join(""));
line("bytes", "raw", "gzip", "brotli");
for (const row of rows) line(row.name, row.raw, row.gzip, row.brotli);

const { brotli } = rows.at(-1);
const share = Math.round((100 * brotli) / budget);
console.log(`${brotli} of ${budget} bytes allowed after brotli (${share} %)`);
if (!(brotli <= budget)) {
    console.error("over the size budget");
    process.exitCode = 1;
}
