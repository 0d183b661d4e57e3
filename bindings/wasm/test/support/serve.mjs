// A folder as a web site on 127.0.0.1, with this package at /package/.
// `npm run serve` builds the page of examples/web and shows it.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("../..", import.meta.url));

const TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".toml": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
};

async function find(folder, path) {
    const [root, rest] = path.startsWith("/package/") ? [HERE, path.slice("/package".length)] : [folder, path];
    const file = join(root, rest.endsWith("/") ? `${rest}index.html` : rest);
    const inside = file.startsWith(root.endsWith(sep) ? root : root + sep);
    return inside && (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
}

/** Starts serving; returns the address and how to stop. */
export async function serve(folder, port = 0) {
    const server = createServer(async (request, response) => {
        const file = await find(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
        if (!file) {
            response.writeHead(404).end();
            return;
        }
        response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
        createReadStream(file).pipe(response);
    });
    await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
    const stop = () => new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
    });
    return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { buildPage } = await import("../../scripts/page.mjs");
    const { address } = await serve(process.argv[2] ?? (await buildPage()), Number(process.env.PORT ?? 8000));
    console.log(`${address}/`);
}
