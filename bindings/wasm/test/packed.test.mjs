// The tarball that would be published, installed into projects of every kind.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { executable, launch, open } from "./support/browser.mjs";
import { serve } from "./support/serve.mjs";

const skip = executable || process.env.CI ? false : "SKIPPED: no Chromium; set CHROMIUM to one";
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PACKAGE = here("..");
const VECTORS = here("../../../tests/vectors");
const VITE = here("../node_modules/vite/bin/vite.js");
const TSC = here("../node_modules/typescript/bin/tsc");

let scratch;
let tarball;

function run(folder, program, ...words) {
    try {
        return execFileSync(program, words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    } catch (failure) {
        throw new Error(`${program} ${words.join(" ")}\n${failure.stdout}\n${failure.stderr}`);
    }
}

/** A copy of `projects/<name>` with the tarball installed. */
function project(name) {
    const folder = join(scratch, name);
    cpSync(here(`./projects/${name}`), folder, { recursive: true });
    cpSync(here("./support/vectors.cjs"), join(folder, "vectors.cjs"));
    run(folder, "npm", "install", "--offline", "--no-audit", "--no-fund", "--no-save", tarball);
    return folder;
}

before(() => {
    scratch = mkdtempSync(join(tmpdir(), "bilateral-packed-"));
    run(PACKAGE, "npm", "pack", "--silent", "--pack-destination", scratch);
    tarball = join(scratch, readdirSync(scratch).find((name) => name.endsWith(".tgz")));
});

after(() => rmSync(scratch, { recursive: true, force: true }));

test("ES modules", () => {
    assert.match(run(project("esm"), process.execPath, "main.mjs", VECTORS), /^\d+ vectors\n\d+ vectors of dossiers$/m);
});

test("CommonJS", () => {
    assert.match(run(project("cjs"), process.execPath, "main.cjs", VECTORS), /^\d+ vectors\n\d+ vectors of dossiers$/m);
});

test("TypeScript, as a module, as CommonJS and behind a bundler", () => {
    const folder = project("typescript");
    for (const config of ["node", "bundler"]) run(folder, process.execPath, TSC, "--project", `tsconfig.${config}.json`);
});

test("a thread of Node", () => {
    const said = run(project("worker"), process.execPath, "main.mjs");
    assert.deepEqual(JSON.parse(said), { value: "1500000", same: true });
});

/** What the page in a folder says in the end. */
async function said(folder) {
    const site = await serve(folder);
    const browser = await launch();
    try {
        const { page, complaints } = await open(browser, site.address);
        await page.waitForFunction(() => document.querySelector("output").textContent !== "").catch(() => {});
        assert.deepEqual(complaints, []);
        return JSON.parse(await page.textContent("output"));
    } finally {
        await browser.close();
        await site.stop();
    }
}

const SAID = { title: "Two parties", value: "1500000", code: "date.invalid", day: "2015-12-21" };

test("a plain page with modules and workers", { skip }, async () => {
    assert.deepEqual(await said(project("page")), SAID);
});

test("vite, bundled for the web", { skip }, async () => {
    const folder = project("vite");
    run(folder, process.execPath, VITE, "build", "--logLevel", "warn");
    assert.deepEqual(await said(join(folder, "dist")), SAID);
});

test("nothing but what is needed is in it", () => {
    const folder = join(project("esm"), "node_modules/bilateral");
    assert.deepEqual(readdirSync(folder).sort(), ["README.md", "dist", "js", "package.json"]);
    for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) assert.ok(existsSync(join(folder, "dist", licence)));
});
