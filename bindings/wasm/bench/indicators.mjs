// What indicators of 226 x 500 take in Node. `cargo xtask bench` runs it beside the native benches.
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

console.log(`wasm in Node ${process.versions.node}, ${EXPORTERS} x ${PRODUCTS}, CPU milliseconds with the crossing`);
for (const key of ["diversity", "eci.population", "density.with-self", "cog.centred", "finger-kreinin-pairs"]) {
    console.log(key.padEnd(30), time(() => indicator(key, { matrices: { exports } })).toFixed(1).padStart(9));
}
