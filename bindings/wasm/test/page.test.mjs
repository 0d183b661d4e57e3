// The example page in a real browser.
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, before, test } from "node:test";

import { opened, screenshot, skip } from "./support/page.mjs";

const SMALL = `title = "Two parties"
parties = ["KAZ", "EU"]
`;
const { shown, state } = opened({ before, after });

const upload = (page, name, text) =>
    page.setInputFiles("#file", { name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("the worked case is shown with its conclusions", { skip }, async () => {
    const { page, quiet } = await shown();
    await state(page, "as of 2024-12-23: 13 warnings, 5 notes");
    const brief = await page.textContent("#brief");
    for (const words of ["in force", "1 March 2020", "not signed and not in force", "33.32", "cumulative gross inflow", "over 3000"]) {
        assert.ok(brief.includes(words), words);
    }
    await screenshot(page, "page");
    await page.locator("#brief table").first().scrollIntoViewIfNeeded();
    await screenshot(page, "page-tables");
    quiet();
});

test("another day gives another answer, and the address keeps it", { skip }, async () => {
    const { page, quiet } = await shown({}, "#on=2016-05-01");
    await state(page, "as of 2016-05-01");
    assert.match(await page.textContent("#brief"), /provisionally applied/i);
    await page.fill("#on", "2015-12-22");
    await state(page, "as of 2015-12-22");
    assert.ok(page.url().endsWith("#on=2015-12-22"));
    await page.selectOption("#events", "2020-03-01");
    await state(page, "as of 2020-03-01");
    assert.equal(await page.inputValue("#on"), "2020-03-01");
    quiet();
});

test("a refused text shows code, place and way out, and no brief", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.fill("#text", `${SMALL}partys = []\n`);
    await state(page, "Refused");
    const refusal = await page.textContent("#refusal");
    for (const words of ["input.unknown-field", "/partys", "did you mean `parties`?"]) {
        assert.ok(refusal.includes(words), `${words} in ${refusal}`);
    }
    assert.equal(await page.isVisible("#result"), false);
    await screenshot(page, "page-refused");

    const whole = await page.evaluate(() => fetch("./examples/dossier.toml").then((file) => file.text()));
    const cut = whole.indexOf(' = "', whole.length / 2) + 6;
    await page.fill("#text", whole.slice(0, cut));
    await page.waitForFunction(() => !document.getElementById("refusal").textContent.includes("partys"));
    await state(page, "Refused");
    assert.match(await page.textContent("#refusal"), /input\.syntax/);

    await page.fill("#text", SMALL);
    await state(page, "Two parties, as of");
    assert.equal(await page.isVisible("#refusal"), false);
    quiet();
});

test("a file is opened or dropped; ten megabytes of garbage are refused", { skip }, async () => {
    const { page, quiet } = await shown();
    await upload(page, "small.toml", SMALL);
    await state(page, "Two parties");
    await upload(page, "garbage.toml", "\u0007garbage ".repeat(1_200_000));
    await state(page, "Refused");
    assert.match(await page.textContent("#refusal"), /input\.syntax/);
    assert.equal(await page.inputValue("#text"), "");
    await page.evaluate((text) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], "dropped.json"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    }, '{ "title": "Dropped", "parties": ["KAZ", "EU"] }');
    await state(page, "Dropped");
    quiet();
});

test("a code explains itself to the keyboard", { skip }, async () => {
    const { page, quiet } = await shown();
    const code = page.locator("#findings .code").first();
    const name = await code.textContent();
    await code.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.textContent("#page-code"), name);
    assert.equal(await page.locator("#page dd").count(), 4);
    await screenshot(page, "page-explained");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
    quiet();
});

test("what a dossier says stays text", { skip }, async () => {
    const { page, quiet } = await shown();
    const attack = "<img src=x onerror='document.title=1'>";
    await page.fill("#text", `title = "${attack}"\nparties = ["KAZ", "EU"]\n`);
    await state(page, attack);
    assert.equal(await page.locator("#brief img").count(), 0);
    assert.ok((await page.textContent("#brief")).includes(attack));
    quiet();
});

test("a refusal in the page is the same error as in Node", { skip }, async () => {
    const { page } = await shown();
    const refusal = await page.evaluate(async () => {
        const { default: init, parseDate } = await import("/bilateral/js/web.js");
        await init();
        try {
            return parseDate("2015-02-30");
        } catch ({ name, code, path, severity }) {
            return { name, code, path, severity };
        }
    });
    assert.deepEqual(refusal, { name: "BilateralError", code: "date.invalid", path: "", severity: "error" });
});
