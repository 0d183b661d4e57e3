// The page for everybody: without a network, in the dark, on a phone, by keyboard, read aloud.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { opened, screenshot, skip } from "./support/page.mjs";

const { shown, state, stop } = opened({ before, after }, "looks");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a machine can find of what keeps people out. */
async function barriers(page) {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

const LOOKS = [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["phone", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
    ["phone-dark", { viewport: { width: 360, height: 740 }, colorScheme: "dark", hasTouch: true }],
];

for (const [name, settings] of LOOKS) {
    test(`the page holds together and keeps nobody out: ${name}`, { skip }, async () => {
        const { page, quiet } = await shown(settings);
        const fits = async () => {
            const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            assert.ok(content <= window, `${content} px of content in ${window}`);
        };
        await page.waitForSelector("#timeline svg");
        await page.fill("#claim-period", "2024-01/2024-10");
        await page.fill("#claim-figure", "45 billion USD");
        await page.waitForSelector("#claim-chart svg");
        await fits();
        assert.deepEqual(await barriers(page), []);
        await page.evaluate(() => scrollTo(0, 0));
        await screenshot(page, `page-${name}`);
        for (const part of ["statuses", "timeline", "claim-chart", "findings"]) {
            await page.evaluate((id) => document.getElementById(id).scrollIntoView({ block: "start" }), part);
            await screenshot(page, `page-${name}-${part}`);
        }
        await page.click("#data-case");
        await page.waitForSelector("#picture svg");
        await fits();
        assert.deepEqual(await barriers(page), []);
        await page.evaluate(() => document.querySelector(".answer").scrollIntoView());
        await screenshot(page, `page-${name}-data`);
        quiet();
    });
}

test("the explanation of a code keeps nobody out", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.locator("#findings .code").first().click();
    assert.deepEqual(await barriers(page), []);
    quiet();
});

test("everything can be reached by the keyboard, in the order it stands in", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.waitForSelector("#timeline svg");
    const met = [];
    for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press("Tab");
        met.push(await page.evaluate(() => document.activeElement.id || document.activeElement.dataset.save || document.activeElement.tagName));
    }
    const wanted = ["language", "file", "worked-case", "data-case", "text", "on", "events", "years", "md", "calendar", "copy", "claim-figure"];
    // The parts of a date are stops of their own.
    assert.deepEqual(met.filter((one, at) => wanted.includes(one) && one !== met[at - 1]), wanted);
    quiet();
});

test("colours of the brief follow the reader's, and motion is spared", { skip }, async () => {
    const { page, quiet } = await shown({ colorScheme: "dark", reducedMotion: "reduce" });
    const [paper, moving] = await page.evaluate(() => [
        getComputedStyle(document.querySelector(".answer")).backgroundColor,
        getComputedStyle(document.querySelector("button")).transitionDuration,
    ]);
    assert.equal(paper, "rgb(22, 27, 36)");
    assert.equal(moving, "0s");
    quiet();
});

// Last: it stops the server.
test("without a network the page opens, reads and draws", { skip }, async () => {
    const { page, quiet } = await shown();
    await page.waitForFunction(() => document.getElementById("offline").textContent.includes("without a network"));
    await stop();
    await page.reload();
    await page.waitForSelector("[data-ready]", { state: "attached", timeout: 30_000 });
    await state(page, "as of 2024-12-23: 13 warnings, 5 notes");
    await page.waitForSelector("#timeline svg");
    await page.click("#data-case");
    await page.waitForSelector("#picture svg");
    await screenshot(page, "offline");
    quiet();
});
