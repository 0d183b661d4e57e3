// What reading a million rows takes in Node, beside the same file read natively. The only argument is the program
// `read_delimited`; `cargo xtask bench` hands it over.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { read } from "bilateral";

const [program] = process.argv.slice(2);
const ROWS = 1_000_000;
const ROUNDS = 5;

const native = (format, file) => Number(execFileSync(program, ["read", format, file], { encoding: "utf8" }).trim().split(" ").at(-1));

function here(bytes, request) {
    const start = process.cpuUsage();
    const { table } = read(bytes, request);
    const { user, system } = process.cpuUsage(start);
    if (table.length !== ROWS) throw new Error(`${table.length} rows of ${ROWS}`);
    table.free();
    return (user + system) / 1000;
}

const least = (work) => Math.min(...Array.from({ length: ROUNDS }, work));

const folder = mkdtempSync(join(tmpdir(), "bilateral-"));
console.log(`Node ${process.versions.node}, ${ROWS.toLocaleString("en")} rows, CPU milliseconds, the least of ${ROUNDS}`);
console.log("".padEnd(10), "wasm".padStart(9), "native".padStart(9), "ratio".padStart(7));
try {
    for (const [format, request] of [
        ["baci", { format: "baci", edition: "HS2017" }],
        ["comext", { format: "comext-bulk" }],
    ]) {
        const file = join(folder, `${format}.csv`);
        execFileSync(program, ["write", format, String(ROWS), file]);
        const bytes = readFileSync(file);
        const [wasm, own] = [least(() => here(bytes, request)), least(() => native(format, file))];
        console.log(format.padEnd(10), wasm.toFixed(1).padStart(9), own.toFixed(1).padStart(9), (wasm / own).toFixed(2).padStart(7));
    }
} finally {
    rmSync(folder, { recursive: true });
}
