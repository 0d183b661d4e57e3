// The library in a thread of Node: the same answers, progress, cancelling, and a thread that is gone.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { openAsBlob } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import * as b from "bilateral";
import { open, read } from "bilateral/worker";

const edition = "HS2017";
const rows = (count) => "t,i,j,k,v,q\n" + Array.from({ length: count }, (_, i) =>
    `${2000 + Math.floor(i / 5000)},398,276,${String((i % 5000) * 100 + 10_000).padStart(6, "0")},1.5,${i % 3 ? 2 : "NA"}\n`).join("");
const refused = (code) => (error) => {
    assert.equal(error.name, "BilateralError");
    assert.equal(error.code, code);
    assert.equal(error.help, b.explain(code).fix);
    return error instanceof Error;
};

test("a file is read in a thread, with the answers it has here", async () => {
    const text = rows(20_000);
    const here = b.read(Buffer.from(text), { edition });
    for (const source of [Buffer.from(text), new Blob([text]), new Blob([text]).stream()]) {
        const there = await read(source, { edition });
        assert.deepEqual(there.diagnostics, here.diagnostics);
        assert.deepEqual(there.recognised, here.recognised);
        assert.equal(there.dataset, null);
        assert.equal(await there.table.length(), 20_000);
        const by = ["period"];
        assert.deepEqual(await there.table.group({ by }), here.table.group({ by }));
        assert.deepEqual(await there.table.columns(), here.table.columns());
        const few = await there.table.filter({ periods: ["2001"] });
        const both = await few.merge(there.table);
        assert.equal(await both.length(), 25_000);
        there.free();
    }
});

test("columns are exact, and what is missing is not zero", () => {
    const columns = b.read(Buffer.from(rows(6)), { edition }).table.columns();
    assert.equal(columns.length, 6);
    assert.deepEqual(columns.words.reporter, { words: ["KAZ"], codes: new Uint32Array(6) });
    assert.deepEqual(columns.values, new BigInt64Array(6).fill(1_500_000n));
    assert.equal(columns.netMasses[0], columns.missing);
    assert.equal(columns.netMasses[1], 2_000_000n);
    assert.equal(columns.words.vintage, undefined);
    assert.equal(columns.values.buffer.byteLength, 48);
});

test("what the library refuses is refused with the same words", async () => {
    const here = (() => {
        try {
            return b.read(Buffer.from("\u0000PNG"));
        } catch (error) {
            return error;
        }
    })();
    await assert.rejects(read(Buffer.from("\u0000PNG")), (there) => {
        assert.deepEqual({ ...there, message: there.message }, { ...here, fatal: undefined, message: here.message });
        return refused("file.binary")(there);
    });
    await assert.rejects(read("BACI.csv"), TypeError);
    await assert.rejects(read(Buffer.from(rows(1)), { edition, colour: "red" }), refused("input.unknown-field"));
});

test("progress is told, and a signal stops at once", async () => {
    const text = rows(300_000);
    const told = [];
    const whole = await read(new Blob([text]), { edition, progress: (now) => told.push(now) });
    assert.equal(whole.diagnostics.rows, 300_000);
    assert.deepEqual(told.at(-1), { stage: "reading", bytes: text.length, total: text.length, rows: 300_000 });
    assert.ok(told.length > 1);

    const stop = new AbortController();
    const reason = new Error("enough");
    const reading = read(new Blob([text]), { edition, signal: stop.signal, progress: () => stop.abort(reason) });
    await assert.rejects(reading, (error) => error === reason);
    await assert.rejects(read(new Blob([text]), { signal: AbortSignal.abort(reason) }), (error) => error === reason);
});

test("a stream is taken in as it is read, and its own failure is its own", async () => {
    const piece = Buffer.from(rows(2000).slice("t,i,j,k,v,q\n".length));
    let given = 0;
    const endless = () => new ReadableStream({
        pull(controller) {
            controller.enqueue(given++ === 0 ? Buffer.from("t,i,j,k,v,q\n") : piece);
        },
    }, { highWaterMark: 0 });
    const stop = new AbortController();
    const reading = read(endless(), { edition, signal: stop.signal, progress: ({ rows }) => rows > 100_000 && stop.abort() });
    await assert.rejects(reading, { name: "AbortError" });
    assert.ok(given < 5000, `${given} pieces were held`);

    const broken = new TypeError("the line is cut");
    const failing = new ReadableStream({ pull: (controller) => controller.error(broken) });
    await assert.rejects(read(failing), (error) => error === broken);
});

test("a file that changed since it was chosen is refused", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilateral-worker-"));
    try {
        const path = join(folder, "baci.csv");
        writeFileSync(path, rows(10));
        const chosen = await openAsBlob(path);
        writeFileSync(path, rows(20));
        await assert.rejects(read(chosen, { edition }), refused("file.unreadable"));
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("the whole library answers from a thread", async () => {
    const library = await open();
    assert.equal(await library.version(), b.version());
    const dossier = await library.Dossier.fromToml('title = "Two parties"\nparties = ["KAZ", "EU"]\n');
    assert.equal(await dossier.title(), "Two parties");
    assert.equal((await dossier.brief({ on: "2024-12-23" })).on, "2024-12-23");
    const flow = {
        reporter: "DEU", partner: "KAZ", direction: "export", product: "HS2022:010121", currency: "EUR", period: "2024",
        value: "1.5", netMass: { amount: "2", unit: "kg" }, quantity: { amount: "3", unit: "items" },
    };
    const table = await library.FlowTable.fromFlows([flow, flow]);
    assert.deepEqual(await table.columns(), b.FlowTable.fromFlows([flow, flow]).columns());
    assert.deepEqual((await table.columns()).quantities, new BigInt64Array([3000n, 3000n]));
    await assert.rejects(library.parseDate("2015-02-30"), refused("date.invalid"));
    await assert.rejects(library.nothing(), TypeError);
});

test("a thread that is gone refuses what was asked and what is asked after", async () => {
    const library = await open();
    const asked = library.version();
    library.free();
    await assert.rejects(asked, refused("file.reader-ended"));
    await assert.rejects(library.version(), refused("file.reader-ended"));

    const whole = await read(Buffer.from(rows(10)), { edition });
    whole.free();
    await assert.rejects(whole.table.length(), { name: "InvalidStateError" });
});

test("an object of one worker is refused in another, and two files meet in one", async () => {
    const sums = async (table) => (await table.group({ by: [] })).groups.map(({ sum, rows }) => [sum, rows]);
    const [one, other] = await Promise.all([2, 3].map((count) => read(Buffer.from(rows(count)), { edition })));
    const abroad = (error) => {
        assert.deepEqual([error.name, error.code, error.path], ["BilateralError", "input.wrong-type", "/0"]);
        assert.match(error.help, /`open\(\)`/);
        return error instanceof Error;
    };
    await assert.rejects(one.table.merge(other.table), abroad);
    const library = await open();
    await assert.rejects((await library.FlowTable.fromFlows([])).merge(one.table), abroad);
    assert.deepEqual(await sums(await one.table.merge(one.table)), [["6000", 4]]);
    one.free();
    other.free();

    const [two, three] = await Promise.all([2, 3].map((count) => library.read(Buffer.from(rows(count)), { edition })));
    assert.equal(three.diagnostics.rows, 3);
    const all = await two.table.merge(three.table);
    assert.equal(await all.length(), 5);
    three.table.free();
    await assert.rejects(three.table.length(), { name: "TypeError", message: "this object was freed" });
    await assert.rejects(two.table.merge(three.table), { name: "TypeError", message: "this object was freed" });
    library.free();
});

test("an argument of another type is one call's error, and the worker stays", async () => {
    const library = await open();
    await assert.rejects(library.parsePeriod(2024), { name: "TypeError", message: "`text` must be a string, not number" });
    await assert.rejects(library.blocMembers("EU"), { name: "TypeError", message: "`month` must be a string, not undefined" });
    assert.equal(await library.version(), b.version());
    library.free();
});

const streamed = (...pieces) => new ReadableStream({
    start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
    },
});

test("every view of bytes is read, and text among bytes is refused", async () => {
    const whole = Buffer.from(rows(5));
    const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
    for (const source of [streamed(view), streamed(whole.subarray(0, 40), new Uint8Array(), whole.subarray(40)), view]) {
        const there = await read(source, { edition });
        assert.equal(there.diagnostics.rows, 5);
        there.free();
    }
    const text = { name: "TypeError", message: /stream of bytes, and gives a string/ };
    await assert.rejects(read(streamed(whole.subarray(0, 40), rows(5).slice(40)), { edition }), text);
    await assert.rejects(read(new Blob([whole]).stream().pipeThrough(new TextDecoderStream()), { edition }), text);
    await assert.rejects(read(streamed(whole, undefined), { edition }), /gives a undefined/);
});

test("what `progress` throws rejects, and stops the reading", async () => {
    const mine = new Error("mine");
    const reading = read(new Blob([rows(300_000)]), { edition, progress() { throw mine; } });
    await assert.rejects(reading, (error) => error === mine);
});

test("a program ends after a call that could not be sent", async () => {
    const code = `(async () => {
        const library = await (await import("bilateral/worker")).open();
        await library.parseDate("2015");
        await library.parseDate(() => {}).catch(({ name }) => console.log(name));
    })()`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--eval", code], {
        cwd: new URL("..", import.meta.url), timeout: 20_000,
    });
    assert.equal(stdout, "DataCloneError\n");
});

test("`require` has the same two functions", async () => {
    const required = createRequire(import.meta.url)("bilateral/worker");
    assert.deepEqual(Object.keys(required).sort(), ["open", "read"]);
    const read = await required.read(Buffer.from(rows(10)), { edition });
    assert.equal(await read.table.length(), 10);
});
