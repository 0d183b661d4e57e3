// The package from its own folder, by its own name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as b from "bilateral";
import init, { compareTrade, Dossier, explain, init as named, parseDate, rules, version } from "bilateral";

test("a code has its page", () => {
    const page = explain("date.invalid");
    assert.equal(page.code, "date.invalid");
    assert.equal(page.severity, "error");
    assert.match(page.fix, /EDTF/);
    assert.equal(explain("date.unheard-of"), undefined);
});

test("rules are plain objects, all of them explained", () => {
    for (const rule of rules()) {
        assert.equal(Object.getPrototypeOf(rule), Object.prototype);
        assert.deepEqual(explain(rule.code), rule);
    }
});

test("a refusal is an Error with a code, a place and help", () => {
    assert.throws(
        () => parseDate("2015-02-30"),
        (error) => {
            assert.ok(error instanceof Error);
            assert.equal(error.name, "BilateralError");
            assert.equal(error.code, "date.invalid");
            assert.equal(error.path, "");
            assert.equal(error.severity, "error");
            assert.equal(error.help, explain("date.invalid").fix);
            assert.match(error.message, /2015-02-30/);
            assert.match(error.stack, /BilateralError|Error/);
            return true;
        },
    );
});

test("a refusal leaves the library usable", () => {
    for (let i = 0; i < 1000; i += 1) assert.throws(() => parseDate("nonsense"));
    assert.equal(parseDate("2023-05-19~"), "2023-05-19~");
});

test("the version is the package's", () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    assert.equal(version(), manifest.version);
});

test("in Node, init has nothing left to do", async () => {
    assert.equal(await init(), undefined);
    assert.equal(named, init);
});

test("import and require share one instance", () => {
    const required = createRequire(import.meta.url)("bilateral");
    assert.equal(required.explain, explain);
    assert.equal(required.default, init);
});

test("a dossier shows itself", () => {
    const odd = Dossier.fromJson('{"title": "<b>&", "parties": ["KAZ", "EU"]}');
    assert.ok(odd.html.startsWith('<article class="bilateral">'));
    assert.ok(odd.html.includes("<h1>&lt;b&gt;&amp;</h1>"));
    assert.ok(odd.html.includes("Kazakhstan and European Union"));
});

test("the browser's entry runs on bytes", async () => {
    const web = await import("bilateral/web");
    const path = createRequire(import.meta.url).resolve("bilateral/bilateral.wasm");
    await web.init(readFileSync(path));
    await web.init();
    assert.equal(web.version(), version());
    assert.throws(() => web.parseDate("NA"), { name: "BilateralError", code: "date.sentinel" });
});

const TEXT = `title = "Two parties"
parties = ["KAZ", "EU"]
[[agreements]]
id = "A"
title = "A treaty"
kind = "sectoral"
binding = "binding"
parties = ["EU", "KAZ"]
events = [{ kind = "initialled", on = "2011-06-01" }]
`;

test("a dossier goes through every form it has", () => {
    const dossier = Dossier.fromToml(TEXT);
    assert.equal(dossier.title, "Two parties");
    assert.deepEqual(dossier.parties, ["KAZ", "EU"]);
    const json = dossier.toJson();
    assert.deepEqual(dossier.toObject(), JSON.parse(json));
    for (const same of [Dossier.fromJson(json), Dossier.fromToml(dossier.toToml()), Dossier.fromObject(dossier.toObject())]) {
        assert.equal(same.toJson(), json);
    }
    assert.deepEqual(dossier.agreements(), dossier.toObject().agreements);
    assert.equal(dossier.status("A", "2012-01-01").stage, "initialled");
    assert.equal(dossier.timeline("A").length, 1);
    assert.equal(dossier.milestones("A")[0].kind, "initialled");
    for (const nothing of [dossier.status("B", "2012-01-01"), dossier.timeline("B"), dossier.milestones("B")]) {
        assert.equal(nothing, undefined);
    }
});

test("a day adds what has lain still by then", () => {
    const stale = (report) => report.findings.some(({ code }) => code === "agreement.initialled-long-ago");
    const dossier = Dossier.fromToml(TEXT);
    assert.ok(stale(dossier.check({ on: "2024-12-23" })));
    for (const options of [undefined, {}, { on: undefined }, { on: "2012-01-01" }]) assert.ok(!stale(dossier.check(options)));
});

test("an unknown field of an object is refused where it stands", () => {
    const record = Dossier.fromToml(TEXT).toObject();
    record.agreements[0].events[0].plaec = "Astana";
    assert.throws(() => Dossier.fromObject(record), {
        name: "BilateralError",
        code: "input.unknown-field",
        path: "/agreements/0/events/0/plaec",
    });
});

test("bytes that are no text are refused with their code", () => {
    assert.throws(() => Dossier.fromBytes(new Uint8Array([0xff])), { code: "input.not-utf8" });
});

test("an argument of another type is an error that names it", () => {
    const dossier = Dossier.fromToml(TEXT);
    const calls = {
        text: [Dossier.fromToml, Dossier.fromJson, parseDate],
        bytes: [Dossier.fromBytes],
        record: [Dossier.fromObject],
        code: [explain],
        id: [(id) => dossier.timeline(id), (id) => dossier.status(id, "2020-01-01")],
        on: [(on) => dossier.status("A", on), (on) => dossier.brief({ on })],
        options: [(options) => dossier.brief(options)],
        earlier: [(figure) => compareTrade(figure, figure)],
    };
    for (const [name, functions] of Object.entries(calls)) {
        for (const call of functions) {
            for (const value of [undefined, null, 5, true, Symbol("s")]) {
                assert.throws(() => call(value), (error) => {
                    assert.equal(error.constructor, TypeError);
                    assert.match(error.message, new RegExp(`^\`${name}\` must be .*, not `));
                    return true;
                });
            }
        }
    }
    assert.throws(() => dossier.check({ no: "2024-12-23" }), { name: "TypeError" });
    assert.throws(() => dossier.check({ on: "2015-02-30" }), { code: "date.invalid" });
    assert.equal(dossier.title, "Two parties");
});

test("text is asked for where another value would end in a trap", () => {
    const odd = [undefined, null, 5, true, Symbol("s"), ["KAZ"], { length: -1 }, new Date(), new Uint8Array(2)];
    for (const value of odd) {
        const due = { name: "TypeError", message: /^`\w+` must be a string, not (undefined|null|number|boolean|symbol|object)$/ };
        assert.throws(() => b.parsePeriod(value), due);
        assert.throws(() => b.parseArea(value), due);
        assert.throws(() => b.blocMembers("EU", value), due);
        assert.throws(() => b.dateBefore("2024", value), due);
        assert.throws(() => b.stageLabel("in-force", value), due);
        assert.throws(() => b.addMonths(value, 1, "clamp"), due);
        if (value != null) assert.throws(() => b.areaFromCode("comtrade", "842", value), due);
    }
    // Whatever takes text, whichever argument it is.
    const table = b.FlowTable.fromFlows([]);
    for (const [name, call] of Object.entries(b)) {
        if (typeof call !== "function" || /^(init|default|[A-Z]\w*)$/.test(name)) continue;
        for (const given of [[5, 5, 5, 5, 5], ["", 5, 5, 5, 5], ["EU", "KAZ", 5, 5, 5], [{}, "", 5, "", 5]]) {
            try {
                call(...given);
            } catch (error) {
                assert.ok(error.name === "BilateralError" || error.constructor === TypeError, `${name}(${given}): ${error}`);
            }
        }
    }
    assert.equal(table.length, 0);
    assert.equal(b.parseArea("KAZ").id, "KAZ");
});

test("an object that keeps what it holds to itself is no condition", () => {
    const table = b.FlowTable.fromFlows([]);
    const dossier = Dossier.fromToml(TEXT);
    for (const value of [new Map([["reporters", ["KAZ"]]]), new Set(["on"]), /on/]) {
        assert.throws(() => table.filter(value), { code: "input.wrong-type" });
        for (const call of [(options) => dossier.check(options), (options) => dossier.status("A", "2020-01-01", options), Dossier.fromObject]) {
            assert.throws(() => call(value), { name: "TypeError" });
        }
    }
    assert.throws(() => dossier.check(new Date()), { name: "TypeError" });
    assert.equal(table.filter({}).length, 0);
    assert.equal(table.filter(Object.create(null)).length, 0);
    assert.deepEqual(dossier.check({}), dossier.check());
});

test("a dossier can be freed, twice too, and says so afterwards", () => {
    const dossier = Dossier.fromToml(TEXT);
    dossier.free();
    dossier[Symbol.dispose]();
    dossier.free();
    const gone = { name: "TypeError", message: "this object was freed, or was not made by the library" };
    assert.throws(() => dossier.title, gone);
    assert.throws(() => dossier.brief({ on: "2024-12-23" }), gone);
    assert.throws(() => new Dossier().title, gone);
    const [table, freed] = [b.FlowTable.fromFlows([]), b.FlowTable.fromFlows([])];
    freed.free();
    assert.throws(() => table.merge(freed), gone);
    assert.throws(() => table.merge({}), { name: "TypeError" });
    assert.equal(table.length, 0);
    assert.equal(Dossier.fromToml(TEXT).title, "Two parties");
});

test("a brief is a whole page for a file", () => {
    const { html, htmlPage } = Dossier.fromToml(TEXT).brief({ on: "2024-12-23" });
    assert.match(htmlPage, /^<!doctype html>\n<html lang="en"><head><meta charset="utf-8">/);
    assert.ok(htmlPage.includes("<title>Two parties</title>"));
    assert.ok(htmlPage.includes(html));
});

test("no type is `any`", () => {
    for (const file of ["bilateral.d.ts", "types.d.ts"]) {
        const text = readFileSync(new URL(`../dist/${file}`, import.meta.url), "utf8");
        const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
        assert.ok(code.includes("Dossier"), file);
        assert.deepEqual(code.match(/^.*\bany\b.*$/gm), null, file);
    }
});
