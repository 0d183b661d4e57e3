// The example page in a real browser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { executable, launch, open, screenshot } from "./support/browser.mjs";
import { EXAMPLE, serve } from "./support/serve.mjs";

const skip = executable ? false : "no Chromium; set CHROMIUM to one";
let browser;
let site;

before(async () => {
    if (skip) return;
    site = await serve(EXAMPLE);
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.stop();
});

test("the page explains a code, alone and without complaint", { skip }, async () => {
    const { page, complaints } = await open(browser, site.address);
    await page.waitForSelector("[data-ready]", { timeout: 10_000 }).catch(() => {
        complaints.push("the page never got ready");
    });
    assert.deepEqual(complaints, []);
    assert.equal(await page.textContent("[data-code]"), "date.invalid");
    assert.match(await page.textContent("[data-fix]"), /EDTF/);
    await screenshot(page, "example");
    assert.deepEqual(complaints, []);
});

test("a refusal in the page is the same error as in Node", { skip }, async () => {
    const { page } = await open(browser, site.address);
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
