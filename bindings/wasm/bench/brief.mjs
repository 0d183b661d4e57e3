// What the worked case takes in Node: reading, checking, the brief. `cargo xtask bench` runs it beside the native benches.
import { readFileSync } from "node:fs";

import { Dossier } from "bilateral";

const TOML = readFileSync(new URL("../../../examples/kazakhstan-eu/dossier.toml", import.meta.url), "utf8");
const on = "2024-12-23";
const ROUNDS = 200;

const dossier = Dossier.fromToml(TOML);
const JSON_TEXT = dossier.toJson();

/** Milliseconds, fastest and median, after a warm-up; what is made is freed within the time. */
function time(work) {
    for (let i = 0; i < ROUNDS / 4; i += 1) work();
    const taken = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    }).sort((a, b) => a - b);
    return [taken[0], taken[ROUNDS / 2]];
}

const whole = (read, text) => () => {
    const made = read(text);
    made.check({ on });
    made.brief({ on });
    made.free();
};

const rows = {
    "read TOML": () => Dossier.fromToml(TOML).free(),
    "read JSON": () => Dossier.fromJson(JSON_TEXT).free(),
    check: () => dossier.check({ on }),
    "brief, rendered four ways": () => dossier.brief({ on }),
    "read TOML, check, brief": whole(Dossier.fromToml, TOML),
    "read JSON, check, brief": whole(Dossier.fromJson, JSON_TEXT),
};

console.log(`wasm in Node ${process.versions.node}, milliseconds`.padEnd(44), "fastest", "median".padStart(9));
for (const [name, work] of Object.entries(rows)) {
    const [fastest, median] = time(work);
    console.log(name.padEnd(42), fastest.toFixed(2).padStart(9), median.toFixed(2).padStart(9));
}
