// Calendars, tables, words and analyses, beyond what the shared vectors say.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as b from "bilateral";

const refuses = (code, call, path = "") => assert.throws(call, { name: "BilateralError", code, path });
const treaty = {
    id: "T", title: "A treaty", kind: "sectoral", binding: "binding", parties: ["EU", "KAZ"],
    events: [{ kind: "signed", on: "2015-12-21" }, { kind: "entered-into-force", on: "2020-03-01" }],
};

test("a calendar file ends its lines as calendars do", () => {
    const dossier = b.Dossier.fromObject({ title: "Two, parties", parties: ["KAZ", "EU"], agreements: [treaty] });
    const { ics, items } = dossier.calendar({ on: "2020-02-01" });
    assert.equal(items.length, 1);
    assert.match(ics, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(ics, /\r\nNAME:Two\\, parties\r\n/);
    assert.ok(ics.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75));
    refuses("date.invalid", () => dossier.calendar({ on: "2020-02-30" }));
    assert.equal(dossier.progress({ on: "2020-02-01" }).total.share, undefined);
});

test("words", () => {
    assert.equal(b.stageLabel("initialled", "fr"), "paraphé");
    assert.equal(b.eventLabel("corrected", "ru"), undefined);
    refuses("input.unknown-word", () => b.stageLabel("initialled", "it"));
    assert.equal(b.titleIn("agreement.end-undated", "de"), "Ein Ende ohne spätesten Tag");
    assert.equal(b.titleIn("date.unheard-of", "de"), undefined);
    refuses("status-word.unknown", () => b.readStatusWord("parafiert", "de"));
});

test("rows that are split already, and rows that are objects", () => {
    const mapping = { rows: "parties", areas: "iso3", agreement: "A", columns: { parties: ["P"], inForce: "F" } };
    const read = b.importRows(["P", "F"], [["KAZ", "2000"], ["UZB", "NA"], ["DEU", ""]], mapping);
    assert.deepEqual(read.rows.map((row) => row.outcome), ["read", "refused", "read"]);
    assert.deepEqual(read.diagnostics.map(({ code, path }) => [code, path]), [["date.sentinel", "/rows/1/F"]]);
    const objects = JSON.stringify([{ P: "KAZ", F: "2000" }, { P: "DEU" }]);
    assert.equal(b.importJson(objects, mapping).agreements.length, 1);
    refuses("import.column-missing", () => b.importRows(["P"], [], mapping), "/columns/inForce");
});

test("what is given wrong is refused where it stands", () => {
    const pair = { one: "DEU", other: "KAZ", value: "-1" };
    refuses("analysis.negative-weight", () => b.coverage([treaty], [pair], "2024-12-23"), "/0/value");
    const number = { ...pair, value: 1.5 };
    refuses("amount.not-text", () => b.coverage([treaty], [number], "2024-12-23"), "/0/value");
    const deep = { agreement: "T", index: "d", value: "8", least: "0", greatest: "7", source: "s" };
    refuses("analysis.depth-out-of-scale", () => b.deepest([treaty], [deep], "d", ["DEU", "KAZ"], "2024-12-23"), "/0/value");
    refuses("input.unknown-word", () => b.network([treaty], "legally", "2024-12-23"));
    assert.deepEqual(b.ratification(treaty, { on: "2024-12-23" }).share, "0");
});
