// The library in a thread of Node: the same answers, progress, cancelling, and a thread that is gone.
import assert from "node:assert/strict";
import { openAsBlob } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

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

test("`require` has the same two functions", async () => {
    const required = createRequire(import.meta.url)("bilateral/worker");
    assert.deepEqual(Object.keys(required).sort(), ["open", "read"]);
    const read = await required.read(Buffer.from(rows(10)), { edition });
    assert.equal(await read.table.length(), 10);
});
