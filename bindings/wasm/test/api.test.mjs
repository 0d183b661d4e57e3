// The package from its own folder, by its own name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import init, { explain, init as named, parseDate, rules, version } from "bilateral";

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

test("the browser's entry runs on bytes", async () => {
    const web = await import("bilateral/web");
    const path = createRequire(import.meta.url).resolve("bilateral/bilateral.wasm");
    await web.init(readFileSync(path));
    await web.init();
    assert.equal(web.version(), version());
    assert.throws(() => web.parseDate("NA"), { name: "BilateralError", code: "date.sentinel" });
});
