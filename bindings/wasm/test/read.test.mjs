// Files in, beyond what the shared vectors say: progress, datasets, arguments that are none.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import * as b from "bilateral";
import * as dossier from "bilateral/dossier";

const bytes = (text) => new TextEncoder().encode(text);
const refuses = (code, call) => assert.throws(call, { name: "BilateralError", code });
const FILE = "t,i,j,k,v,q\n2021,398,276,70900,1.5,2\n2021,398,999,70900,7,2\n";
const edition = "HS2017";

/** Distinct rows: repeats would be looked for. */
const rows = (count) => "t,i,j,k,v,q\n" + Array.from({ length: count }, (_, i) =>
    `${2000 + Math.floor(i / 5000)},398,276,${String((i % 5000) * 100).padStart(6, "0")},1.5,2\n`).join("");

test("a file becomes a table, with what was noticed", () => {
    const { table, dataset, diagnostics, recognised } = b.read(bytes(FILE), { edition });
    assert.ok(table instanceof b.FlowTable);
    assert.equal(dataset, null);
    assert.equal(table.group({ by: ["reporter"] }).groups[0].sum, "1500");
    assert.deepEqual(recognised, { format: "baci", why: "the header has `t`, `i`, `j`, `k`, `v`, `q`" });
    assert.deepEqual(diagnostics.tallies, [
        { note: "unmapped", rows: 1, lines: [3], examples: ["`999` (area.unknown)"], valueLeftOut: "7000" },
        { note: "zeros-restored", rows: 1, lines: [2], examples: [] },
    ]);
    assert.equal(b.read(bytes(FILE).buffer, { edition, format: "baci" }).recognised.why, "");
    assert.equal(b.read(gzipSync(FILE), { edition }).table.length, 1);
});

test("progress is told of bytes as stored, and what it throws stops the reading", () => {
    const packed = gzipSync(rows(100_000));
    const told = [];
    b.read(packed, { edition, progress: (now) => told.push(now) });
    assert.ok(told.length > 2);
    assert.deepEqual(told, told.toSorted((one, other) => one.rows - other.rows));
    assert.deepEqual(told.at(-1), { bytes: packed.length, total: packed.length, rows: 100_000 });
    let calls = 0;
    const enough = new RangeError("enough");
    assert.throws(() => b.read(packed, { edition, progress: () => { calls += 1; throw enough; } }), enough);
    assert.equal(calls, 1);
});

test("a dataset answers by observation and by column", () => {
    const file = "freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n";
    const { table, dataset } = b.read(bytes(file));
    assert.equal(table, null);
    assert.equal(dataset.length, 2);
    assert.deepEqual(dataset.dimensions().map((one) => [one.id, one.codes]), [
        ["freq", ["A"]], ["geo", ["KZ"]], ["TIME_PERIOD", ["2023", "2024"]],
    ]);
    assert.deepEqual(dataset.observations(1), [
        { codes: { freq: "A", geo: "KZ", TIME_PERIOD: "2024" }, value: null, attributes: { OBS_FLAG: "c" } },
    ]);
    assert.deepEqual(dataset.observations(0, 1), dataset.toObject().observations.slice(0, 1));
    assert.deepEqual(dataset.columns(), {
        freq: ["A", "A"], geo: ["KZ", "KZ"], TIME_PERIOD: ["2023", "2024"], OBS_VALUE: ["12.5", null], OBS_FLAG: ["p", "c"],
    });
    assert.deepEqual(Object.keys(dataset.columns()), ["freq", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"]);
    refuses("file.not-flows", () => dataset.exchangeRates());
});

test("what is no file and no option is refused", () => {
    assert.throws(() => b.read(FILE), TypeError);
    assert.throws(() => b.read(bytes(FILE), "baci"), TypeError);
    assert.throws(() => b.read(bytes(FILE), { edition, progress: true }), TypeError);
    refuses("input.unknown-field", () => b.read(bytes(FILE), { edition, colour: "red" }));
    refuses("input.unknown-word", () => b.read(bytes(FILE), { edition, format: "excel" }));
    assert.equal(dossier.read, undefined);
});

const REFERENCE = process.env.BILATERAL_REFERENCE_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const real = (path) => `${REFERENCE}/${path}`;
const absent = existsSync(REFERENCE) || process.env.CI ? false : "SKIPPED: name the reference data in BILATERAL_REFERENCE_DATA";

test("real files against a plain count", { skip: absent }, () => {
    const comtrade = readFileSync(real("comtrade/plus_web_TradeData_goods.csv"));
    const { table, diagnostics } = b.read(comtrade);
    const lines = comtrade.toString("latin1").trimEnd().split("\n").length - 1;
    assert.equal(diagnostics.rows, lines);
    assert.equal(diagnostics.encoding, "windows-1252");
    assert.equal(table.length, diagnostics.kept);

    const rates = b.read(readFileSync(real("fx/ecb_eurofxref-hist.zip"))).dataset.exchangeRates();
    assert.ok(rates.length > 200_000 && rates.every(({ rate }) => rate.base === "EUR"));

    const stat = readFileSync(real("jsonstat/json-stat.org_v2_galicia.json"));
    const sum = (values) => values.reduce((total, value) => total + BigInt(value ?? 0), 0n);
    const read = b.read(stat).dataset.columns().OBS_VALUE;
    assert.equal(sum(read), sum(JSON.parse(stat.toString()).value));
});
