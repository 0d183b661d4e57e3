// How long the page takes in Chromium, and what a reader notices while a large file is read:
// `node bench/page.mjs [runs [megabytes]]`, after `cargo xtask wasm`.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPage } from "../scripts/page.mjs";
import { launch, open } from "../test/support/browser.mjs";
import { serve } from "../test/support/serve.mjs";

const RUNS = Number(process.argv[2] ?? 9);
const MEGABYTES = Number(process.argv[3] ?? 100);

const show = (what, times) => {
    const sorted = [...times].sort((one, other) => one - other);
    console.log(`${what.padEnd(64)} ${sorted[0].toFixed(0).padStart(6)} ms ${sorted[sorted.length >> 1].toFixed(0).padStart(6)} ms`);
};

/** A file of BACI's shape, every row another. */
function written(folder) {
    const path = join(folder, "large.csv");
    const file = openSync(path, "w");
    let bytes = writeSync(file, "t,i,j,k,v,q\n");
    for (let year = 1995, row = 0; bytes < MEGABYTES * 1e6; row += 1) {
        const rows = Array.from({ length: 5000 }, (_, k) => `${year + (row % 28)},${[398, 276, 250, 380, 156, 643][Math.floor(row / 28) % 6]},${[40, 56, 100, 196, 203, 208][Math.floor(row / 168) % 6]},${String(10_000 + k * 100).padStart(6, "0")},${row + k}.25,${k % 97}\n`);
        bytes += writeSync(file, rows.join(""));
    }
    closeSync(file);
    return path;
}

const site = await serve(await buildPage());
const browser = await launch();
const [interactive, fetched, again] = [[], [], []];
console.log(`${"".padEnd(64)}  fastest    median`);
for (let run = 0; run < RUNS; run += 1) {
    const { page } = await open(browser, site.address);
    await page.waitForSelector("[data-ready]", { state: "attached" });
    interactive.push(await page.evaluate(() => performance.getEntriesByName("interactive")[0].duration));
    // From bytes at hand to a brief: compile, start, read, check, brief.
    fetched.push(await page.evaluate(async () => {
        const bytes = await (await fetch("./bilateral/dist/dossier_bg.wasm")).arrayBuffer();
        const text = await (await fetch("./examples/dossier.toml")).text();
        const { default: load, Dossier: Fresh } = await import(`./bilateral/dist/dossier.js?${Math.random()}`);
        const before = performance.now();
        await load({ module_or_path: bytes });
        Fresh.fromToml(text).brief({ on: "2024-12-23" });
        return performance.now() - before;
    }));
    await page.waitForFunction(() => document.getElementById("offline").textContent !== "");
    await page.reload();
    await page.waitForSelector("[data-ready]", { state: "attached" });
    again.push(await page.evaluate(() => performance.getEntriesByName("interactive")[0].duration));
    await page.context().close();
}
show("interactive, from the start of the visit", interactive);
show("interactive, on a second visit, from the browser's own store", again);
show("the module at hand: compiled, dossier read, first brief", fetched);

const folder = mkdtempSync(join(tmpdir(), "bilateral-bench-"));
try {
    const path = written(folder);
    const { page } = await open(browser, site.address);
    await page.waitForSelector("#timeline svg");
    await page.evaluate(() => (document.getElementById("how").open = true));
    await page.selectOption("#edition", "HS2017");
    await page.evaluate(() => {
        window.gaps = [];
        let last = performance.now();
        const tick = (now) => {
            window.gaps.push(now - last);
            last = now;
            requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
    });
    const start = performance.now();
    await page.setInputFiles("#file", path);
    await page.waitForFunction(() => document.getElementById("reading").hidden === false);
    await page.waitForFunction(() => document.getElementById("reading").hidden, undefined, { timeout: 600_000 });
    const gaps = await page.evaluate(() => window.gaps);
    show(`${MEGABYTES} MB read in the worker`, [performance.now() - start]);
    show("meanwhile, the longest time the page did not answer", [Math.max(...gaps)]);
    console.log(await page.textContent("#reading-what"), await page.textContent("#state"));
} finally {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
    await site.stop();
}
