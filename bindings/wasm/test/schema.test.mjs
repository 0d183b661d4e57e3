// The schemas that editors and other programs use hold for what the library writes.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import Ajv from "ajv/dist/2020.js";
import { Dossier } from "bilateral";

const json = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
const holds = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(json("schemas/dossier.schema.json"));
const TOML = readFileSync(new URL("../../../examples/kazakhstan-eu/dossier.toml", import.meta.url), "utf8");

test("the worked case holds against the schema", () => {
    const record = Dossier.fromToml(TOML).toObject();
    assert.ok(holds(record), JSON.stringify(holds.errors));
});

test("the schema refuses what the reader refuses", () => {
    const broken = [
        (record) => { record.partys = record.parties; },
        (record) => { record.agreements[0].status = "in force"; },
        (record) => { record.trade[0].figure = 41.2; },
        (record) => { record.agreements[0].events[0].kind = "singed"; },
        (record) => { delete record.trade[0].source; },
    ];
    for (const damage of broken) {
        const record = Dossier.fromToml(TOML).toObject();
        damage(record);
        assert.equal(holds(record), false, damage.toString());
        assert.throws(() => Dossier.fromObject(record), { name: "BilateralError" }, damage.toString());
    }
});

test("declarations are precise: no `any`, and every function and type says what it is", () => {
    const folder = new URL("../dist/", import.meta.url);
    for (const name of readdirSync(folder).filter((one) => /\.d\.c?ts$/.test(one))) {
        const text = readFileSync(new URL(name, folder), "utf8");
        const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
        assert.doesNotMatch(code, /\bany\b/, name);
        const lines = text.split("\n");
        const silent = lines.filter((line, at) => /^export (declare )?(class|function|interface) /.test(line) && !/\*\/$/.test(lines[at - 1] ?? ""));
        assert.deepEqual(silent, [], name);
    }
});
