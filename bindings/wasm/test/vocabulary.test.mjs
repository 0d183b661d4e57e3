// Periods, amounts, areas and products, beyond what the shared vectors say.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as b from "bilateral";

const refuses = (code, call, path = "") => assert.throws(call, { name: "BilateralError", code, path });
const GARBAGE = ["", " ", "\0", "🦊", "-", "null", "1e999", "x".repeat(100_000), "\ud800", "٣"];

test("periods", () => {
    assert.equal(b.previousYear("2024-01/2024-10"), "2023-01/2023-10");
    refuses("period.no-counterpart", () => b.previousYear("2024-02-29"));
    assert.equal(b.workingDays("2024-01", ["2024-01-01", "2024-01-01", "2024-01-07"]), 22);
    refuses("date.invalid", () => b.workingDays("2024-01", ["2024-01-01", "2024-01-32"]), "/1");
    refuses("input.wrong-type", () => b.workingDays("2024-01", "2024-01-01"));
    assert.deepEqual(b.daysBetween("2015-12-21", "2020-03"), { min: 1532, max: 1562 });
    assert.deepEqual(b.daysBetween("2015-12-21", "2025/.."), { min: 3299, max: null });
    assert.equal(b.parsePeriodAny("Aug. 2024", {}).text, "2024-08");
    assert.equal(b.parsePeriodAny("Aug. 2024", null).text, "2024-08");
    refuses("input.unknown-field", () => b.parsePeriodAny("2024", { dayorder: "day-first" }), "/dayorder");
});

test("months are counted in whole numbers", () => {
    assert.equal(b.addMonths("2024-01-31", 1, "clamp"), "2024-02-29");
    assert.equal(b.addMonths("2024-01-31", 1, "roll-over"), "2024-03-01");
    assert.equal(b.addMonths("2024-01-31", -2, "clamp"), "2023-11-30");
    for (const n of [1.5, NaN, Infinity, 2 ** 31, "1", null, undefined, 1n, {}]) {
        refuses("input.wrong-type", () => b.addMonths("2024-01-31", n, "clamp"));
    }
    refuses("date.out-of-range", () => b.addMonths("2024-01-31", 2 ** 31 - 1, "clamp"));
    refuses("input.unknown-word", () => b.addMonths("2024-01-31", 1, "truncate"));
    assert.equal(b.firstOfNthMonthFollowing("2019-12-13", 2), "2020-02-01");
    refuses("date.out-of-range", () => b.firstOfNthMonthFollowing("2019-12-13", 0));
});

test("amounts", () => {
    assert.deepEqual(b.parsePublished("41.2bn USD"), {
        text: "41.2 billion USD", value: "41200000000", low: "41150000000", lowOpen: false, high: "41250000000",
        highOpen: true, unit: "USD", currency: "USD", scale: "billion", qualifier: "exact", rounding: "half up",
    });
    assert.equal("currency" in b.parsePublished("+23 %"), false);
    const now = b.parsePublished("41.2");
    const before = b.intervalArithmetic("div", { low: now.low, high: now.high }, { low: "1.225", high: "1.235" });
    assert.equal(b.intervalShown(before, 2), "33.32–33.67");
    assert.equal(b.intervalShownOutward(before, 2), "33.31–33.68");
    refuses("input.unknown-word", () => b.intervalArithmetic("pow", { low: "1" }, { low: "1" }));
    refuses("input.wrong-type", () => b.intervalShown(before, -1));
    assert.deepEqual(b.parseCurrency("KZT"), { code: "KZT", name: "Kazakhstani tenge", minorUnits: 2, historical: false });
    for (const currency of b.currencies()) assert.deepEqual(b.parseCurrency(currency.code), currency);
});

test("a rate of the wrong kind has to be insisted on", () => {
    const year = { kind: "period-average", from: "2024-01-01", to: "2024-12-31" };
    const rate = { base: "EUR", quote: "USD", value: "1.0824", basis: year };
    const money = { amount: "1000000", currency: "EUR" };
    const flow = b.convert(money, rate, "flow");
    assert.deepEqual(flow.money, { amount: "1082400", currency: "USD" });
    assert.deepEqual([flow.exact, flow.insisted, flow.measure], [true, false, "flow"]);
    refuses("rate.average-for-position", () => b.convert(money, rate, "position"));
    assert.equal(b.convert(money, rate, "position-at-average").insisted, true);
    refuses("rate.moment-for-flow", () =>
        b.convert(money, { ...rate, basis: { kind: "end-of-period", on: "2024-12-31" } }, "flow"));
    refuses("rate.wrong-pair", () => b.convert({ ...money, currency: "USD" }, rate, "flow"));
    refuses("amount.not-text", () => b.convert({ ...money, amount: 1 }, rate, "flow"), "/amount");
    refuses("input.unknown-word", () => b.convert(money, rate, "average"));
    refuses("input.unknown-field", () => b.convert({ ...money, note: "" }, rate, "flow"), "/note");
    const circle = {};
    circle.circle = circle;
    refuses("input.wrong-type", () => b.convert(circle, rate, "flow"));
});

test("areas", () => {
    assert.deepEqual(b.parseArea("BUNKERS"), { id: "BUNKERS", name: "Bunkers", kind: "residual" });
    assert.equal(b.areaFromCode("geonom", "CS", "2004-06").id, "SCG");
    refuses("period.invalid", () => b.areaFromCode("geonom", "CS", "2004"));
    assert.equal(b.codeOfArea("TWN", "comtrade"), undefined);
    assert.equal(b.blocContains("EU", "GBR", "2020-01"), true);
    assert.equal(b.blocContains("EU", "GBR", "2020-02"), false);
    refuses("area.wrong-kind", () => b.blocContains("EU", "EA", "2020-02"));
    for (const { id, name } of b.blocs()) assert.deepEqual(b.parseArea(id), { id, name, kind: "bloc" });
    for (const { id, name } of b.economies()) assert.deepEqual(b.parseArea(id), { id, name, kind: "economy" });
    assert.equal(b.economies().find(({ id }) => id === "XNI").partOf, "GBR");
    assert.equal(b.blocs().find(({ id }) => id === "EU27_2020").fixedTo, "2020-02");
});

test("a bloc's change is taken apart", () => {
    const every = (value) => b.blocMembers("EU28", "2020-01").map((economy) => [economy, value]);
    assert.deepEqual(b.compositionEffect("EU", every("10"), "2020-01", every("11"), "2020-02"), {
        totalBefore: "280", totalAfter: "297", change: "17", sameMembers: "27", joiners: "0", leavers: "10",
        joined: [], left: ["GBR"],
    });
    const alone = [["DEU", "1"]];
    refuses("bloc.member-missing", () => b.compositionEffect("EU", alone, "2019-01", alone, "2020-01"));
    const number = [...every("10"), ["KAZ", 1]];
    refuses("amount.not-text", () => b.compositionEffect("EU", number, "2020-01", number, "2020-02"), "/28/1");
});

test("products", () => {
    assert.deepEqual(b.parseProduct("HS2022:270900"), {
        text: "HS2022:270900", code: "270900", classification: "HS2022", level: 6, chapter: "27",
        chapterTitle: "Fuels and mineral oils", section: "V", sectionTitle: "Minerals and fuels",
    });
    assert.deepEqual(b.readProductKey("CN2024", "39XXXXXX"), {
        kind: "residual", text: "CN2024:39XXXXXX", classification: "CN2024", code: "39XXXXXX", residual: "masked",
        known: "CN2024:39",
    });
    assert.deepEqual(b.readProductKey("CN2024", "total"), { kind: "total", text: "TOTAL" });
    assert.deepEqual(b.readProductKey("CN2024", "....."), { kind: "not-applicable", text: "....." });
    assert.equal(b.readProductKey("CN2024", "27090090").item.chapter, "27");
    assert.deepEqual(b.productAncestors("HS2022:010121"), ["HS2022:0101", "HS2022:01"]);
    assert.equal(b.isWithin("CN2024:27090090", "CN2024:27"), true);
    assert.equal(b.isWithin("CN2024:27090090", "CN2023:27"), false);
    const repair = b.repairLeadingZero("HS2017", 6, "10121");
    assert.deepEqual([repair.product, repair.given, repair.note.code], ["HS2017:010121", "10121", "product.zero-restored"]);
    assert.equal("note" in b.repairLeadingZero("HS2017", 6, "010121"), false);
    refuses("product.wrong-length", () => b.repairLeadingZero("HS2017", 5, "10121"));
    refuses("input.wrong-type", () => b.repairLeadingZero("HS2017", 6.5, "10121"));
    const found = b.productOverlaps(["TOTAL", "HS2022:01", "HS2022:010121"]);
    assert.deepEqual(found.map(({ code, path }) => [code, path]), [
        ["product.total-among-items", "/0"], ["product.level-mixed", "/2"],
    ]);
    refuses("product.no-classification", () => b.productOverlaps(["HS2022:01", "0101"]), "/1");
});

test("whatever text comes, the answer is a refusal", () => {
    for (const text of GARBAGE) {
        for (const call of ["parsePeriod", "parsePeriodAny", "parsePublished", "parseCurrency", "parseArea", "parseProduct"]) {
            assert.throws(() => b[call](text), { name: "BilateralError" }, `${call}(${JSON.stringify(text).slice(0, 40)})`);
        }
        assert.throws(() => b.areaFromCode("name", text), { name: "BilateralError" });
        assert.throws(() => b.readProductKey("HS2022", text), { name: "BilateralError" });
        assert.throws(() => b.addMonths(text, 1, "clamp"), { name: "BilateralError" });
        assert.throws(() => b.blocMembers(text, "2020-01"), { name: "BilateralError" });
    }
});
