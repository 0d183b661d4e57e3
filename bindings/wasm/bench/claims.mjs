// What it takes in Node to hold claims against each other; `cargo xtask bench` runs it beside the native benches.
import { readFileSync } from "node:fs";

import { Dossier, checkClaims } from "bilateral";

const TOML = readFileSync(new URL("../../../examples/kazakhstan-eu/dossier.toml", import.meta.url), "utf8");
const dossier = Dossier.fromToml(TOML);

/** Two claims a year about each of many pairs, the second implied by the first: nothing contradicts anything. */
const pairs = Array.from({ length: 500 }, (_, place) => ["KAZ", "EU", 1500 + place]).flatMap(([subject, partner, year]) => {
    const claim = (id, relation, figure) => ({ statement: {
        id: `${id}${year}`, measure: "turnover", subject, partner, period: String(year), relation, figure,
        said: "2024-01-01", source: "S",
    } });
    return [claim("V", "equals", "41.2 billion USD"), claim("G", "growth", "+0.0 %")];
});

/** Milliseconds, fastest and median, after a warm-up. */
function time(rounds, work) {
    work();
    const taken = Array.from({ length: rounds }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    }).sort((a, b) => a - b);
    return [taken[0], taken[rounds >> 1]];
}

console.log(`wasm in Node ${process.versions.node}, milliseconds`.padEnd(44), "fastest", "median".padStart(9));
for (const [name, rounds, work] of [
    ["claims of the worked case", 100, () => dossier.checkClaims()],
    ["1,000 claims about 500 quantities", 10, () => checkClaims(pairs)],
]) {
    const [fastest, median] = time(rounds, work);
    console.log(name.padEnd(42), fastest.toFixed(2).padStart(9), median.toFixed(2).padStart(9));
}
