// What indicators of 226 x 500 take in Node, beside the times the native bench left. `cargo xtask bench` runs
// one after the other.
import { existsSync, readFileSync } from "node:fs";

import { indicator } from "bilateral";

const EXPORTERS = 226;
const PRODUCTS = 500;
const ROUNDS = 5;

/** Numbers scattered over many sizes, four cells in ten empty. */
function cell(row, column) {
    const noise = Math.imul(row * PRODUCTS + column + 1, 0x9e3779b1) >>> 8;
    return noise % 10 < 4 ? 0 : (noise % 100_003) / (1 + row);
}

const labels = (count, letter) => Array.from({ length: count }, (_, place) => `${letter}${place}`);
const exports = {
    rows: labels(EXPORTERS, "e"),
    columns: labels(PRODUCTS, "p"),
    cells: Array.from({ length: EXPORTERS }, (_, row) => Array.from({ length: PRODUCTS }, (_, k) => cell(row, k))),
};

function time(work) {
    work();
    const taken = Array.from({ length: ROUNDS }, () => {
        const start = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
    });
    return Math.min(...taken);
}

const told = new URL("../../../target/tmp/indicators-called.tsv", import.meta.url);
const lines = existsSync(told) ? readFileSync(told, "utf8").trim().split("\n") : [];
const native = new Map(lines.map((line) => line.split("\t")).map(([key, taken]) => [key, Number(taken)]));

// A count of what is there takes no time worth the name: what it costs is the crossing.
const CROSSING = "diversity";
const keys = [CROSSING, "eci.population", "density.with-self", "cog.centred", "finger-kreinin-pairs"];
const taken = new Map(keys.map((key) => [key, time(() => indicator(key, { matrices: { exports } }))]));
const less = (times, key) => times.get(key) - times.get(CROSSING);

console.log(`Node ${process.versions.node}, ${EXPORTERS} x ${PRODUCTS}, CPU milliseconds`);
console.log("".padEnd(24), "wasm".padStart(9), "native".padStart(9), "ratio without the crossing".padStart(28));
for (const key of keys) {
    const own = native.get(key);
    const ratio = own === undefined || key === CROSSING ? "" : (less(taken, key) / less(native, key)).toFixed(2);
    const beside = own === undefined ? "" : own.toFixed(1);
    console.log(key.padEnd(24), taken.get(key).toFixed(1).padStart(9), beside.padStart(9), ratio.padStart(28));
}
