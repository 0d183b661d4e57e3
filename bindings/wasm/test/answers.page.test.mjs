// What the page says is what the library says: statuses, languages, claims, files to take along.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";

import { cases, drop, opened, screenshot, skip, taken } from "./support/page.mjs";

const { shown, state } = opened({ before, after }, "answers");
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

const stages = (page) =>
    page.$$eval("#statuses tbody tr", (rows) => Object.fromEntries(rows.map(({ dataset }) => [dataset.id, dataset.stage])));

/** Moves the slider to a day. */
const slide = (page, on) =>
    page.$eval("#years", (years, day) => {
        years.valueAsNumber = Date.parse(day) / 86_400_000;
        years.dispatchEvent(new Event("input", { bubbles: true }));
    }, on);

test("the slider moves the statuses, and every day is that of the shared vectors", { skip }, async () => {
    const { page, quiet } = await shown();
    const briefs = cases("brief").filter((one) => one.returns && one.arguments[0].endsWith("kazakhstan-eu/dossier.toml"));
    assert.ok(briefs.length >= 3);
    for (const { arguments: [, on], returns } of briefs) {
        await slide(page, on);
        await state(page, `as of ${on}`);
        assert.equal(await page.inputValue("#on"), on);
        assert.deepEqual(await stages(page), returns.stages, on);
        const { name, content } = await taken(page, '[data-save="json"]');
        assert.equal(name, `brief-${on}.json`);
        assert.equal(sha256(content.toString().trimEnd()), returns.json, `the bytes of ${name}`);
        const saved = async (kind) => (await taken(page, `[data-save="${kind}"]`)).content.toString();
        assert.equal(sha256(await saved("md")), returns.markdown);
        // A whole page, in which the article is that of the vectors.
        const whole = await saved("html");
        assert.match(whole, /^<!doctype html>\n<html lang="en"><head><meta charset="utf-8">/);
        const article = whole.slice(whole.indexOf("<article"), whole.lastIndexOf("</article>") + "</article>".length);
        assert.ok([article, `${article}\n`].some((one) => sha256(one) === returns.html), "html");
    }
    quiet();
});

test("the keyboard moves the slider by months and years, and the picture follows", { skip }, async () => {
    const { page, quiet } = await shown({}, "#on=2016-01-31");
    await page.focus("#years");
    await page.keyboard.press("ArrowRight");
    await state(page, "as of 2016-02-29");
    await page.keyboard.press("PageUp");
    await state(page, "as of 2017-02-28");
    await page.waitForFunction(() => document.querySelector("#timeline svg")?.textContent.includes("as of 2017-02-28"));
    assert.equal(await page.getAttribute("#years", "aria-valuetext"), "2017-02-28");
    quiet();
});

test("statuses and titles of findings in four languages", { skip }, async () => {
    const { page, quiet } = await shown();
    const shownStages = await stages(page);
    for (const language of ["de", "fr", "ru", "en"]) {
        await page.selectOption("#language", language);
        const words = await page.$$eval("#statuses tbody tr", (rows) => rows.map((row) => [row.dataset.stage, row.cells[1].textContent]));
        assert.equal(words.length, Object.keys(shownStages).length);
        for (const { arguments: [stage, into], returns } of cases("stageLabel").filter((one) => one.arguments[1] === language)) {
            for (const [, word] of words.filter(([one]) => one === stage)) assert.equal(word, returns, `${stage} in ${into}`);
        }
    }
    await page.selectOption("#language", "de");
    assert.ok((await page.textContent("#findings")).includes("Zwei Zahlen für eine Größe"));
    assert.ok(page.url().endsWith("#on=2024-12-23&in=de"));
    quiet();
});

test("a claim is checked while it is typed, with its picture", { skip }, async () => {
    const { page, quiet } = await shown();
    const verdict = (word) => page.waitForSelector(`#claim-verdict [data-verdict="${word}"]`);
    await page.fill("#claim-period", "2024-01/2024-10");
    await page.fill("#claim-figure", "41.2");
    await page.waitForFunction(() => document.getElementById("claim-verdict").textContent.includes("Not yet a claim"));
    await page.fill("#claim-figure", "41.2 billion USD");
    await verdict("consistent");
    await page.waitForSelector("#claim-chart svg");
    await page.fill("#claim-figure", "45 billion USD");
    await verdict("contradicted");
    assert.match(await page.textContent("#claim-verdict"), /cannot all be true/);
    await page.locator("#claim-chart").scrollIntoViewIfNeeded();
    await screenshot(page, "claim");
    quiet();
});

test("the answer can be taken along as CSV, as a calendar and as a picture", { skip }, async () => {
    const { page, quiet } = await shown();
    const csv = await taken(page, '[data-save="csv"]');
    assert.equal(csv.name, "brief-2024-12-23.csv");
    const lines = csv.content.toString().trimEnd().split("\r\n");
    assert.equal(lines[0], "id,title,on,stage,since,until");
    assert.equal(lines.length, 1 + Object.keys(await stages(page)).length);
    const calendar = await taken(page, "#calendar");
    assert.match(calendar.content.toString(), /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    await page.waitForSelector("#timeline svg");
    const picture = await taken(page, '[data-png="timeline"]');
    assert.deepEqual([...picture.content.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    assert.ok(picture.content.length > 10_000);
    quiet();
});

test("a file of trade shows as what it was read, what was noticed, figures and pictures", { skip }, async () => {
    const { page, quiet } = await shown();
    const files = cases("readFile").filter((one) => one.returns && !one.arguments[0].startsWith("base64:") && one.arguments[1] === "{}");
    assert.ok(files.length >= 3);
    for (const [at, { arguments: [text], returns }] of files.entries()) {
        await drop(page, [[`case-${at}.csv`, text]]);
        await page.waitForFunction((name) => document.getElementById("recognised").textContent.startsWith(name), `case-${at}.csv`);
        await page.waitForSelector("#figures tbody tr");
        assert.equal(await page.isVisible("#refusal"), false, text);
        const { content } = await taken(page, "#data-json");
        const { recognised, diagnostics } = JSON.parse(content.toString());
        assert.deepEqual({ recognised, diagnostics }, { recognised: returns.recognised, diagnostics: returns.diagnostics });
    }
    quiet();
});

test("the table beside the worked case is drawn, and every row can be taken along", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.click("#data-case");
    await page.waitForSelector("#picture svg");
    assert.match(await page.textContent("#picture svg"), /Germany to Kazakhstan/);
    assert.match(await page.textContent("#figures"), /2019-01EUR94\u202f434\u202f872/);
    await screenshot(page, "data");
    await page.selectOption("#chart-kind", "compositionChart reporter");
    await page.waitForFunction(() => document.querySelector("#picture svg").textContent.includes("by reporter"));
    const { name, content } = await taken(page, "#data-csv");
    assert.equal(name, "eu-exports-to-kazakhstan.csv.read.csv");
    const rows = content.toString().trimEnd().split("\r\n");
    assert.equal(rows.length, 1325);
    assert.ok(rows[1].endsWith(",9141431"), rows[1]);
    await page.selectOption("#chart-kind", "heatmapChart rca");
    await page.waitForFunction(() => document.getElementById("picture-refusal").textContent !== "" || document.querySelector("#picture svg").textContent.includes("Balassa"));
    quiet();
});
