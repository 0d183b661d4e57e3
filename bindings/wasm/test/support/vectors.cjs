// Runs every vector in a folder against the package; returns how many there were.
// CommonJS, so that projects of either kind can take it along.
"use strict";

const assert = require("node:assert/strict");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

module.exports = function vectors(api, folder) {
    let count = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
        const { call, cases } = JSON.parse(readFileSync(join(folder, name), "utf8"));
        assert.equal(typeof api[call], "function", `${name}: the package has no \`${call}\``);
        for (const one of cases) {
            const at = `${call}(${one.arguments.map((argument) => JSON.stringify(argument)).join(", ")})`;
            if (one.throws) {
                assert.throws(() => api[call](...one.arguments), { name: "BilateralError", ...one.throws }, at);
            } else {
                assert.deepEqual(api[call](...one.arguments) ?? null, one.returns, at);
            }
            count += 1;
        }
    }
    return count;
};
