// Trade flows and their table, beyond what the shared vectors say.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as b from "bilateral";

const refuses = (code, call) => assert.throws(call, { name: "BilateralError", code });
const flow = (partner, period, value, more) => ({
    reporter: "DEU", partner, direction: "export", product: "TOTAL", period, value, currency: "EUR", ...more,
});
const months = (year, values) => values.map((value, i) => flow("KAZ", `${year}-${String(i + 1).padStart(2, "0")}`, value));

test("tables are merged, filtered, pivoted and walked", () => {
    const one = b.FlowTable.fromFlows([flow("KAZ", "2024", "2.5"), flow("WORLD", "2024", "90")]);
    const both = one.merge(b.FlowTable.fromFlows([flow("UZB", "2024", "1")]));
    assert.equal(both.length, 3);
    assert.ok(both.bytesPerRow <= 32);
    assert.deepEqual(both.flows().map((row) => row.partner), ["KAZ", "WORLD", "UZB"]);
    assert.equal(both.filter({ partners: ["KAZ"] }).length, 1);
    const { rows, columns, cells, setAside } = both.pivot("reporter", "partner");
    assert.deepEqual([rows, columns.toSorted()], [["DEU"], ["KAZ", "UZB"]]);
    assert.deepEqual(cells[0].map((cell) => cell.sum).toSorted(), ["1", "2.5"]);
    assert.deepEqual(setAside, [{ axis: "partner", nature: "total", rows: 1 }]);
    refuses("input.unknown-field", () => both.filter({ partner: ["KAZ"] }));
});

test("partial sums go over the wire and merge in any order", () => {
    const parts = [["KAZ", "1"], ["UZB", "2"], ["KAZ", "4"]].map(([partner, value]) =>
        b.FlowTable.fromFlows([flow(partner, "2024", value)]).partial({ by: ["partner"] }).toBytes());
    const sum = (order) => order.map((i) => b.FlowPartial.fromBytes(parts[i])).reduce((all, one) => all.merge(one)).finish();
    assert.deepEqual(sum([0, 1, 2]), sum([2, 0, 1]));
    assert.deepEqual(sum([0, 1, 2]).groups.map((group) => [group.words[0], group.sum]), [["KAZ", "5"], ["UZB", "2"]]);
    refuses("flow.partial-damaged", () => b.FlowPartial.fromBytes(parts[0].slice(0, -1)));
});

test("growth is of the same months or refused", () => {
    const table = b.FlowTable.fromFlows([...months(2023, ["1", "2", "3"]), ...months(2024, ["2", "2"])]);
    const series = table.series(["partner"], ["KAZ"]);
    assert.deepEqual(series.yearToDate(2024, 2), { before: "3", after: "4", growth: { exact: "1/3" } });
    assert.equal(series.yearToDate(2024, 3).growth.exact, undefined);
    assert.equal(table.series(["partner"], ["UZB"]), undefined);
    assert.throws(() => series.rollingYear(2024), TypeError);
    refuses("input.wrong-type", () => series.carryOver("2024"));
    assert.equal(series.withZeroWhereAbsent("2024-01", "2024-03").yearToDate(2024, 3).growth.exact, "-1/3");
    const reasons = b.compareFlows(flow("KAZ", "2023", "1"), flow("KAZ", "2024-01", "1")).reasons;
    assert.ok(reasons.length > 0);
    refuses("flow.not-comparable", () => b.flowGrowth(flow("KAZ", "2023", "1"), flow("KAZ", "2024-01", "1")));
});

test("parts close on the whole", () => {
    const split = b.contributions(["100", "116"], [["a", "30", "36"], ["b", "70", "80"]]);
    assert.deepEqual(split.parts.map((one) => [one.part, one.contribution.exact]), [["b", "1/10"], ["a", "3/50"]]);
    assert.deepEqual(split.unallocated, { exact: "0" });
    assert.deepEqual(b.growthAdjustedForDays("2.8", "2.8", 28, 29), { exact: "-1/29" });
    refuses("flow.days-not-positive", () => b.growthAdjustedForDays("1", "1", 0, 29));
    refuses("amount.not-text", () => b.contributions([100, 116], []));
    const [kaz, uzb] = [flow("KAZ", "2024", "3", { product: "HS2022:01" }), flow("UZB", "2024", "1.5", { product: "HS2022:01" })];
    assert.deepEqual(b.flowSum([kaz, uzb], "partner"), { amount: "4.5", currency: "EUR" });
    assert.equal(b.flowSum([], "partner"), null);
    refuses("flow.not-comparable", () => b.flowSum([kaz, uzb], "period"));
    const later = flow("KAZ", "2025", "2", { product: "HS2022:01" });
    assert.deepEqual(b.flowDifference(kaz, later), { amount: "-1", currency: "EUR" });
    assert.deepEqual(b.flowShare(kaz, flow("WORLD", "2024", "6", { product: "HS2022:01" }), "partner"), { exact: "1/2" });
    assert.throws(() => b.flowShare(kaz, uzb), TypeError);
});

test("an estimate says how it was weighed", () => {
    const arrival = { ...flow("DEU", "2024", "106"), reporter: "KAZ", direction: "import", valuation: "cif" };
    const [one] = b.reconcile([[flow("KAZ", "2024", "100", { valuation: "fob" }), arrival]], "0.06");
    assert.deepEqual([one.value, one.exporterWeight, one.importerWeight, one.importerFob], ["100", "0.5", "0.5", "100"]);
    refuses("flow.margin-range", () => b.reconcile([], "6"));
});

test("vintages stand side by side", () => {
    const table = b.FlowTable.fromFlows([
        flow("KAZ", "2024-01", "10", { vintage: "2024-03-15" }), flow("KAZ", "2024-01", "11", { vintage: "2024-06-15" }),
    ]);
    const [one] = table.revisions(["partner"]);
    assert.deepEqual(one.vintages, ["2024-03-15", "2024-06-15"]);
    assert.deepEqual(one.triangle, [{ period: "2024-01", values: ["10", "11"] }]);
    assert.deepEqual(one.meanRevision, { exact: "1" });
});
