// Lists of numbers go in and out in one piece; what they say must be what JSON would have said.
import assert from "node:assert/strict";
import { test } from "node:test";

import { indicator, heatmapChart } from "bilateral";

const refused = (code, path) => (thrown) => thrown.code === code && thrown.path === path;
const rows = ["KAZ", "DEU"];
const columns = ["27", "84", "87"];

test("typed arrays say what lists say", () => {
    const x = [3, 1, 0];
    const exports = { rows, columns, cells: [[3, 1, 0], [1, 5, 4]] };
    const typed = { rows, columns, cells: exports.cells.map((row) => new Float64Array(row)) };
    for (const [key, inputs, same] of [
        ["hhi.points", { columns: { x } }, { columns: { x: new Float64Array(x) } }],
        ["rca.balassa", { matrices: { exports } }, { matrices: { exports: typed } }],
    ]) {
        assert.deepEqual(indicator(key, inputs), indicator(key, same));
    }
    assert.deepEqual(
        heatmapChart("rca.balassa", { matrices: { exports } }),
        heatmapChart("rca.balassa", { matrices: { exports: typed } }),
    );
});

test("inputs are left as they were", () => {
    const inputs = { columns: { x: [3, null] }, labels: ["27", "84"] };
    const matrices = { matrices: { exports: { rows, columns, cells: [[3, 1, 0], [1, 5, null]] } } };
    const before = JSON.stringify([inputs, matrices]);
    indicator("hhi.points", inputs);
    indicator("rca.balassa", matrices);
    assert.equal(JSON.stringify([inputs, matrices]), before);
});

test("missing, undefined and defined values keep their places", () => {
    const exports = { rows: ["KAZ", "DEU", "VAT"], columns, cells: [[3, null, 1], [1, 5, 4], [0, 0, 0]] };
    const answer = indicator("rca.balassa", { matrices: { exports } });
    assert.equal(answer.values.length, 9);
    assert.deepEqual(Object.keys(answer).slice(0, 5), ["definition", "rows", "columns", "values", "undefined"]);
    for (const [place, value] of answer.values.entries()) {
        assert.equal(value === null, answer.undefined[place] !== null, `place ${place}`);
    }
    const reasons = answer.undefined.map((why) => why && why.reason);
    assert.deepEqual(reasons, [null, "missing", null, null, null, null, "zero-denominator", "zero-denominator", "zero-denominator"]);
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
});

test("what is no number is refused where it stands", () => {
    for (const wrong of [NaN, Infinity, "1", true, {}]) {
        const named = (thrown) => ["BilateralError", "TypeError"].includes(thrown.name) && thrown.path.startsWith("/columns/x");
        assert.throws(() => indicator("hhi.points", { columns: { x: [1, wrong] } }), named, String(wrong));
        const cells = [[1, 2, 3], [1, wrong, 3]];
        const at = (thrown) => thrown.path.startsWith("/matrices/exports/cells");
        assert.throws(() => indicator("rca.balassa", { matrices: { exports: { rows, columns, cells } } }), at, String(wrong));
    }
    const nan = refused("indicator.not-finite", "/columns/x/1");
    assert.throws(() => indicator("hhi.points", { columns: { x: [1, NaN] } }), nan);
    assert.throws(() => indicator("hhi.points", { columns: { x: new Float64Array([1, NaN]) } }), nan);
    assert.throws(() => indicator("hhi.points", { columns: [1, 2] }), { name: "BilateralError" });
    assert.throws(() => indicator("hhi.points", null), { name: "BilateralError" });
});
