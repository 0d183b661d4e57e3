// The example page, built and served once for a file of tests, and what they all ask of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { buildPage } from "../../scripts/page.mjs";
import { executable, launch, open } from "./browser.mjs";
import { serve } from "./serve.mjs";

export { screenshot } from "./browser.mjs";

export const skip = executable ? false : "no Chromium; set CHROMIUM to one";

/** The cases of one call in the vectors all three languages run. */
export const cases = (call) =>
    JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../tests/vectors/${call}.json`, import.meta.url)), "utf8")).cases;

/** Starts before and stops after the tests of a file. */
export function opened({ before, after }, name = "page") {
    let browser;
    let site;
    before(async () => {
        if (skip) return;
        // A folder for each file of tests: they may run side by side.
        site = await serve(await buildPage(fileURLToPath(new URL(`../../../../target/pages/${name}`, import.meta.url))));
        browser = await launch();
    });
    after(async () => {
        await browser?.close();
        await site?.stop();
    });

    /** The page, ready; whatever it complains of fails the test at its end. */
    async function shown(settings, hash = "", prepare = async () => {}) {
        const { page, complaints } = await open(browser, site.address, `/${hash}`, settings, prepare);
        await page.waitForSelector("[data-ready]", { state: "attached", timeout: 30_000 });
        return { page, quiet: () => assert.deepEqual(complaints, []) };
    }

    const state = (page, words) =>
        page.waitForFunction((wanted) => document.getElementById("state").textContent.includes(wanted), words);

    return { shown, state, stop: () => site.stop(), newContext: (settings) => browser.newContext(settings), address: () => site.address };
}

// Chromium takes ten files a second from a page, and drops in silence what is more.
const PACE = 120;

/** A file as the page offers it. */
export async function taken(page, press) {
    await page.waitForTimeout(PACE);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(press)]);
    const chunks = await (await download.createReadStream()).toArray();
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks) };
}

/** A drop of files, as the page sees one. */
export function drop(page, files) {
    return page.evaluate((given) => {
        const carried = new DataTransfer();
        for (const [name, text] of given) carried.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    }, files);
}
