// `node page.mjs [folder]`: the page of examples/web as a folder that any web server can show, and that works without a
// network once it was seen. `npm run serve` builds it and shows it.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const PAGE = here("../../../target/page");
const EXAMPLES = here("../../../examples");
const PARTS = ["dist/bilateral.js", "dist/bilateral_bg.wasm", "dist/dossier.js", "dist/dossier_bg.wasm"];

/** What a browser may do on the page: nothing but with the page's own files. */
function policy(html) {
    const inline = html.match(/<script type="importmap">([^]*?)<\/script>/)[1];
    const hash = createHash("sha256").update(inline).digest("base64");
    const rules = [
        "default-src 'self'",
        `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ];
    return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

/** What the first brief needs, asked for at once instead of one after another. */
function ahead(names) {
    const module = (name) => name.endsWith(".js") && !/vega|sw\.js|web-worker|serve\.js|js\/web\.js|bilateral\.js$/.test(name);
    const modules = names.filter(module).map((name) => `<link rel="modulepreload" href="${name}">`);
    const others = ["bilateral/dist/dossier_bg.wasm", "bilateral/js/words.json", "examples/dossier.toml"];
    return [...modules, ...others.map((name) => `<link rel="preload" as="fetch" crossorigin href="${name}">`)].join("\n        ");
}

/** Every file in a folder, as addresses below it. */
function files(folder) {
    const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return all.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll("\\", "/")).sort();
}

export async function buildPage(folder = PAGE) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, "examples"), { recursive: true });
    cpSync(join(EXAMPLES, "web"), folder, { recursive: true });
    cpSync(join(EXAMPLES, "kazakhstan-eu/dossier.toml"), join(folder, "examples/dossier.toml"));
    cpSync(join(EXAMPLES, "trade-growth/eu-exports-to-kazakhstan.csv"), join(folder, "examples/eu-exports-to-kazakhstan.csv"));
    for (const part of PARTS) cpSync(here(`../${part}`), join(folder, "bilateral", part));
    cpSync(here("../js"), join(folder, "bilateral/js"), { recursive: true, filter: (from) => !/\.(cjs|d\.ts)$|node[^/]*\.js$/.test(from) });
    await build({
        stdin: { contents: 'export { default as embed } from "vega-embed";', resolveDir: here("..") },
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2022",
        legalComments: "linked",
        logLevel: "error",
        outfile: join(folder, "vega.js"),
    });
    const html = readFileSync(join(folder, "index.html"), "utf8");
    writeFileSync(join(folder, "index.html"), html.replace("<!--policy-->", policy(html)).replace("<!--ahead-->", ahead(files(folder))));

    const kept = files(folder).filter((name) => name !== "sw.js");
    const hash = createHash("sha256");
    for (const name of kept) hash.update(name).update(readFileSync(join(folder, name)));
    const worker = readFileSync(join(folder, "sw.js"), "utf8");
    const list = `const VERSION = "${hash.digest("hex").slice(0, 16)}";\nconst FILES = ${JSON.stringify(["./", ...kept.filter((name) => name !== "index.html")])};\n`;
    writeFileSync(join(folder, "sw.js"), list + worker);
    return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildPage(process.argv[2]));
