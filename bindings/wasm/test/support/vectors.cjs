// Runs every vector in a folder against the package; returns how many there were.
// CommonJS, so that projects of either kind can take it along.
"use strict";

const assert = require("node:assert/strict");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

// Where JavaScript names what other languages give by position.
const ADAPT = {
    parsePeriodAny: ([text, dayOrder]) => (dayOrder === undefined ? [text] : [text, { dayOrder }]),
};

// Calls that say more in JavaScript than the vectors do.
const MORE = new Set(["parseCurrency", "parseProduct", "parsePublished"]);

/** The answer as the vectors write it: `null` for nothing, and only what they speak of. */
function comparable(call, answer, wanted) {
    if (!MORE.has(call) || wanted === null) return answer ?? null;
    return Object.fromEntries(Object.keys(wanted).map((key) => [key, answer[key] ?? null]));
}

module.exports = function vectors(api, folder) {
    let count = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
        const { call, cases } = JSON.parse(readFileSync(join(folder, name), "utf8"));
        assert.equal(typeof api[call], "function", `${name}: the package has no \`${call}\``);
        for (const one of cases) {
            const given = ADAPT[call]?.(one.arguments) ?? one.arguments;
            const at = `${call}(${one.arguments.map((argument) => JSON.stringify(argument)).join(", ")})`;
            if (one.throws) {
                assert.throws(() => api[call](...given), { name: "BilateralError", ...one.throws }, at);
            } else {
                assert.deepEqual(comparable(call, api[call](...given), one.returns), one.returns, at);
            }
            count += 1;
        }
    }
    return count;
};
