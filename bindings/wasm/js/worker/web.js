// Reading and computing off the page's thread, in a browser.
import { connect } from "./client.js";
import { bytesOf } from "./piece.js";
import { reading } from "./reading.js";
import { refusal } from "./refusal.js";

let count = 0;

function start({ wasm } = {}) {
    if (typeof WebAssembly === "undefined") throw refusal("library.not-loaded");
    const worker = new Worker(new URL("./web-worker.js", import.meta.url), { type: "module", name: "bilateral" });
    const lock = `bilateral ${performance.timeOrigin} ${++count} ${Math.random()}`;
    const waiting = new AbortController();
    return connect({
        post: (message, transfer) => worker.postMessage(message, transfer),
        listen(heard, ended) {
            worker.addEventListener("error", (event) => {
                event.preventDefault();
                ended(refusal("library.not-loaded", event.error ?? event.message));
            });
            worker.addEventListener("message", ({ data }) => {
                if (!data.started) return heard(data);
                navigator.locks?.request(lock, { signal: waiting.signal }, () => ended()).catch(() => {});
            });
            worker.postMessage({ start: { wasm: wasm?.href ?? wasm, lock } });
        },
        end() {
            waiting.abort();
            worker.terminate();
        },
    });
}

/** All of a stream, kept by the browser: in memory, or on the disk if it is large. */
async function spooled(stream, { signal, total, progress }) {
    const reader = stream.getReader();
    const stop = () => void reader.cancel(signal.reason).catch(() => {});
    signal?.addEventListener("abort", stop, { once: true });
    let whole = new Blob();
    let pieces = [];
    let bytes = 0;
    let loose = 0;
    const gather = () => {
        whole = new Blob([whole, ...pieces]);
        [pieces, loose] = [[], 0];
    };
    try {
        for (;;) {
            const { done, value } = await reader.read();
            signal?.throwIfAborted();
            if (done) break;
            const piece = bytesOf(value);
            pieces.push(piece);
            bytes += piece.length;
            loose += piece.length;
            if (loose > 1 << 23) gather();
            progress?.({ stage: "fetching", bytes, total: total ?? null, rows: 0 });
        }
    } catch (failure) {
        reader.cancel(failure).catch(() => {});
        throw failure;
    } finally {
        signal?.removeEventListener("abort", stop);
    }
    gather();
    return whole;
}

async function prepared(source, settings) {
    if (source instanceof Blob) return source;
    if (source instanceof ReadableStream) return spooled(source, settings);
    if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return new Blob([source]);
    throw new TypeError("`source` must be a Blob, a ReadableStream, an ArrayBuffer or a view of one");
}

export const { open, read } = reading(start, async (source, settings) => {
    const file = await prepared(source, settings);
    return { source: file, total: file.size };
});
