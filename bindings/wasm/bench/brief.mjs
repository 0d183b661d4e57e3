// What the worked case takes in Node: reading, checking, the brief. `cargo xtask bench` runs it beside the native benches.
import { readFileSync } from "node:fs";

import { Dossier } from "bilateral";

const TOML = readFileSync(new URL("../../../examples/kazakhstan-eu/dossier.toml", import.meta.url), "utf8");
const on = "2024-12-23";
const ROUNDS = 400;

const dossier = Dossier.fromToml(TOML);
const JSON_TEXT = dossier.toJson();

/**
 * Milliseconds: the first call, then fastest and median once the engine has compiled what is called often, which
 * takes it half a second; what is made is freed within the time.
 */
function time(work) {
    const once = () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    };
    const first = once();
    const warm = performance.now() + 500;
    while (performance.now() < warm) work();
    const taken = Array.from({ length: ROUNDS }, once).sort((a, b) => a - b);
    return [first, taken[0], taken[ROUNDS / 2]];
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

console.log(`wasm in Node ${process.versions.node}, milliseconds`.padEnd(42), "    first", "fastest", " median");
for (const [name, work] of Object.entries(rows)) {
    console.log(name.padEnd(42), ...time(work).map((taken) => taken.toFixed(2).padStart(8)));
}
