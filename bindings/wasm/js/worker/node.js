// Reading and computing off the program's thread, in Node.
import { MessageChannel, Worker } from "node:worker_threads";

import { connect } from "./client.js";
import { bytesOf } from "./piece.js";
import { reading } from "./reading.js";
import { refusal } from "./refusal.js";

function start() {
    const worker = new Worker(new URL("./node-worker.js", import.meta.url));
    // A program that waits for nothing else may end.
    worker.unref();
    return connect({
        post: (message, transfer) => worker.postMessage(message, transfer),
        busy: (yes) => (yes ? worker.ref() : worker.unref()),
        listen(heard, ended) {
            worker.on("message", heard);
            worker.on("error", () => ended());
            worker.on("exit", () => ended());
        },
        end: () => void worker.terminate(),
    });
}

const stream = (source) => {
    if (source instanceof ReadableStream) return source;
    if (source instanceof Blob) return source.stream();
    if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return new Blob([source]).stream();
    throw new TypeError("`source` must be a Blob, a ReadableStream, an ArrayBuffer or a view of one");
};

/** Hands over a piece whenever the reader asks for one. */
function fed(reader, port, turn, failing) {
    const give = (message) => {
        port.postMessage(message);
        Atomics.store(turn, 0, 1);
        Atomics.notify(turn, 0);
    };
    return (asked) =>
        new Promise((_, reject) => {
            port.on("message", () => {
                // Bytes of their own: a view may be a small part of what it looks at.
                const next = reader.read().then(({ done, value }) => (done ? undefined : bytesOf(value).slice()));
                next.then(
                    (piece) => give({ piece }),
                    (failed) => {
                        reject(failing(failed));
                        give({});
                    },
                );
            });
            const done = () => {
                port.close();
                reader.cancel().catch(() => {});
            };
            asked.then(done, done);
        });
}

export const { open, read } = reading(start, async (source, { total }) => {
    const reader = stream(source).getReader();
    const turn = new Int32Array(new SharedArrayBuffer(4));
    const { port1, port2 } = new MessageChannel();
    const size = total ?? source.size ?? source.byteLength ?? 0;
    // What a stream of one's own throws is one's own; a file that fails is a refusal.
    const failing = (cause) => (source instanceof Blob ? refusal("file.unreadable", cause) : cause);
    return { source: { port: port2, turn }, total: size, transfer: [port2], feed: fed(reader, port1, turn, failing) };
});
