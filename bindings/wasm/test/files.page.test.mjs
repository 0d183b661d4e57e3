// Files that are large, wrong or no files at all: a message, nothing lost, no noise.
import assert from "node:assert/strict";
import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync, writeFileSync, writeSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { drop, opened, screenshot, skip } from "./support/page.mjs";

const { shown, state } = opened({ before, after }, "files");
const HEADER = "t,i,j,k,v,q\n";
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), "bilateral-page-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file of BACI's shape with so many bytes of rows. */
function large(name, bytes) {
    const path = join(folder, name);
    const rows = Array.from({ length: 50_000 }, (_, i) => `2021,398,${[276, 250, 380][i % 3]},${String(10_000 + (i % 5000) * 100).padStart(6, "0")},${i}.5,${i % 7}\n`).join("");
    const file = openSync(path, "w");
    writeSync(file, HEADER);
    for (let written = 0; written < bytes; written += rows.length) writeSync(file, rows);
    closeSync(file);
    return path;
}

const refusal = async (page, code) => {
    await page.waitForFunction((wanted) => document.getElementById("refusal").textContent.includes(wanted), code);
    return page.textContent("#refusal");
};

/** Keeps every worker of the page at hand, to be ended from outside. */
const catching = (page) => page.addInitScript(() => {
    window.workers = [];
    window.Worker = class extends Worker {
        constructor(...given) {
            super(...given);
            window.workers.push(this);
        }
    };
});

test("a large file is read beside the page, which answers meanwhile; cancelled, nothing is lost", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.evaluate(() => (document.getElementById("how").open = true));
    await page.selectOption("#edition", "HS2017");
    await page.setInputFiles("#file", large("large.csv", 60_000_000));
    await page.waitForFunction(() => document.getElementById("progress").value > 0.02);
    await page.fill("#on", "2016-05-01");
    await state(page, "as of 2016-05-01");
    await screenshot(page, "reading");
    await page.click("#cancel");
    await state(page, "cancelled");
    assert.equal(await page.isVisible("#reading"), false);
    assert.equal(await page.isVisible("#result"), true);
    assert.ok((await page.textContent("#brief")).includes("1 May 2016"));
    await page.fill("#on", "2020-03-01");
    await state(page, "as of 2020-03-01");
    quiet();
});

test("500 MB of which the rows end early are refused with the line", { skip }, async () => {
    const path = join(folder, "half.csv");
    writeFileSync(path, `${HEADER}2021,398,276,010100,1.5,2\n`);
    const file = openSync(path, "r+");
    ftruncateSync(file, 500_000_000);
    closeSync(file);
    const { page, quiet } = await shown();
    await page.setInputFiles("#file", path);
    const said = await refusal(page, "file.");
    assert.match(said, /control character|zero|line/);
    assert.equal(await page.isVisible("#result"), true);
    quiet();
});

test("a picture under the name of a table is told for what it is", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.setInputFiles("#file", { name: "trade.csv", mimeType: "text/csv", buffer: PNG });
    assert.match(await refusal(page, "file.binary"), /no text/);
    assert.equal(await page.isVisible("#result"), true);
    await screenshot(page, "refused");
    quiet();
});

test("a folder is told for what it is", { skip }, async () => {
    const { page, quiet } = await shown();
    const path = join(folder, "a-folder");
    mkdirSync(path, { recursive: true });
    const session = await page.context().newCDPSession(page);
    const { x, y } = await page.locator(".drop").boundingBox();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: x + 20, y: y + 20, data });
    await state(page, "a-folder is a folder");
    assert.equal(await page.isVisible("#result"), true);
    quiet();
});

test("a file that changes after it was chosen is refused", { skip }, async () => {
    const { page, quiet } = await shown();
    const path = join(folder, "changing.csv");
    writeFileSync(path, `${HEADER}2021,398,276,010100,1.5,2\n`);
    await page.setInputFiles("#file", path);
    await refusal(page, "file.edition");
    writeFileSync(path, `${HEADER}2021,398,276,010100,1.5,2\n2021,398,276,010200,1.5,2\n`);
    await page.click("#again");
    assert.match(await refusal(page, "file.unreadable"), /moved or changed/);
    quiet();
});

test("one wrong field in a dossier is named, and the text stays", { skip }, async () => {
    const { page, quiet } = await shown();
    const whole = await page.inputValue("#text");
    const wrong = whole.replace('parties = ["KAZ", "EU"]', 'parties = ["KAZ", "EU"]\ncolour = "red"');
    assert.notEqual(wrong, whole);
    await drop(page, [["wrong.toml", wrong]]);
    assert.match(await refusal(page, "input.unknown-field"), /colour/);
    assert.equal(await page.inputValue("#text"), wrong);
    await page.fill("#text", whole);
    await state(page, "as of 2024-12-23");
    quiet();
});

test("a worker that is killed says so, and the next one works", { skip }, async () => {
    const { page, quiet } = await shown({}, "", catching);
    await page.evaluate(() => (document.getElementById("how").open = true));
    await page.selectOption("#edition", "HS2017");
    await page.waitForSelector("#timeline svg");
    await page.setInputFiles("#file", large("killed.csv", 60_000_000));
    await page.waitForFunction(() => document.getElementById("progress").value > 0.01);
    await page.evaluate(() => window.workers.at(-1).terminate());
    assert.match(await refusal(page, "file.reader-ended"), /ran out of memory, or somebody ended it/);
    assert.equal(await page.isVisible("#result"), true);

    // The worker with the library in it, too: the next day's picture comes from a new one.
    await page.evaluate(() => window.workers[0].terminate());
    await page.fill("#on", "2016-05-01");
    await page.waitForFunction(() => document.querySelector("#timeline svg")?.textContent.includes("as of 2016-05-01"));
    quiet();
});

test("a worker that is gone after its work is missed when it is asked again", { skip }, async () => {
    const { page, quiet } = await shown({}, "", catching);
    await page.click("#data-case");
    await page.waitForSelector("#picture svg");
    await page.evaluate(() => window.workers.at(-1).terminate());
    await page.click("#data-csv");
    await refusal(page, "file.reader-ended");
    await page.click("#data-case");
    await page.waitForFunction(() => document.getElementById("refusal").hidden);
    await page.waitForSelector("#picture svg");
    quiet();
});

test("two files at once are asked for one by one", { skip }, async () => {
    const { page, quiet } = await shown();
    await drop(page, [["one.csv", "a\n1\n"], ["two.csv", "a\n1\n"]]);
    await state(page, "2 files were dropped");
    assert.equal(await page.isVisible("#result"), true);
    quiet();
});

test("an indicator is computed and drawn from a table of products", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.evaluate(() => (document.getElementById("how").open = true));
    await page.selectOption("#edition", "HS2017");
    const rows = [[398, "270900", 90], [398, "100100", 10], [276, "270900", 1], [276, "870300", 80], [251, "870300", 20], [251, "100100", 60]];
    await drop(page, [["baci.csv", HEADER + rows.map(([from, what, value]) => `2021,${from},156,${what},${value},1\n`).join("")]]);
    await page.waitForSelector("#picture svg");
    for (const [kind, words, cells] of [["heatmapChart rca", "Balassa", 6], ["heatmapChart proximity", "Proximity", 9]]) {
        await page.selectOption("#chart-kind", kind);
        await page.waitForFunction((wanted) => document.querySelector("#picture svg")?.textContent.includes(wanted), words);
        assert.ok((await page.locator("#picture svg .mark-rect path").count()) >= cells, kind);
    }
    await screenshot(page, "indicator");
    quiet();
});

test("without WebAssembly the page says what is missing", { skip }, async () => {
    const { page, quiet } = await shown({}, "", (page) => page.addInitScript(() => delete window.WebAssembly));
    const said = await page.textContent("#refusal");
    for (const words of ["library.not-loaded", "there is no WebAssembly", "Use a browser with WebAssembly"]) assert.ok(said.includes(words), words);
    await screenshot(page, "no-webassembly");
    quiet();
});

test("a stream is read in a worker, and columns change hands", { skip }, async () => {
    const { page, quiet } = await shown();
    const answer = await page.evaluate(async (text) => {
        const { read, open } = await import("/bilateral/js/worker/web.js");
        const told = [];
        const there = await read(new Blob([text]).stream(), { edition: "HS2017", progress: (now) => told.push(now.stage) });
        const columns = await there.table.columns();
        there.free();
        const after = await there.table.length().catch(({ name }) => name);
        const library = await open();
        const refused = await library.parseDate("2015-02-30").catch(({ name, code, help }) => ({ name, code, help: help !== "" }));
        library.free();
        const gone = await library.version().catch(({ code }) => code);
        const stop = AbortSignal.abort(new Error("enough"));
        const stopped = await read(new Blob([text]), { signal: stop }).catch(({ message }) => message);
        return { length: columns.length, first: String(columns.values[0]), kind: columns.values.constructor.name, told: [...new Set(told)], after, refused, gone, stopped };
    }, `${HEADER}2021,398,276,010100,1.5,2\n`);
    assert.deepEqual(answer, {
        length: 1,
        first: "1500000",
        kind: "BigInt64Array",
        told: ["fetching", "reading"],
        after: "InvalidStateError",
        refused: { name: "BilateralError", code: "date.invalid", help: true },
        gone: "file.reader-ended",
        stopped: "enough",
    });
    quiet();
});
