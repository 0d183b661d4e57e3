// A headless browser that notes everything a good page does not do.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];
const SCREENSHOTS =
    process.env.SCREENSHOTS ?? fileURLToPath(new URL("../../../../target/screenshots", import.meta.url));

/** The browser to test with; `undefined` if there is none. */
export const executable = [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));

export async function launch() {
    return chromium.launch({ executablePath: executable, args: FLAGS });
}

/** Opens a page; `complaints` fills with errors, failed responses and requests to other hosts. */
export async function open(browser, address, path = "/", settings = {}, prepare = async () => {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
    const page = await context.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(`uncaught: ${error}`));
    page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    page.on("response", (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    // Context-wide, so that workers and frames are seen too.
    await context.route("**", (route) => {
        const { origin } = new URL(route.request().url());
        if (origin === address) return route.continue();
        complaints.push(`outside request: ${route.request().url()}`);
        return route.abort();
    });
    await prepare(page);
    await page.goto(address + path, { waitUntil: "load" });
    return { page, complaints };
}

export async function screenshot(page, name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
