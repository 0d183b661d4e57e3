// A browser's worker with the library in it.
import init, * as library from "../web.js";

import { refusal } from "./refusal.js";
import { serve } from "./serve.js";

const PIECE = 1 << 22;

/** A file's bytes, piece by piece, without holding the whole. */
function pull(file) {
    const reader = new FileReaderSync();
    let at = 0;
    return () => {
        if (at >= file.size) return undefined;
        const piece = file.slice(at, at + PIECE);
        at += piece.size;
        try {
            return new Uint8Array(reader.readAsArrayBuffer(piece));
        } catch (cause) {
            throw refusal("file.unreadable", cause);
        }
    };
}

let answer;

addEventListener("message", ({ data }) => {
    if (data.start === undefined) {
        answer(data);
        return;
    }
    const loaded = init(data.start.wasm).then(
        () => library,
        (cause) => {
            throw refusal("library.not-loaded", cause);
        },
    );
    loaded.catch(() => {});
    answer = serve(loaded, (message, transfer = []) => postMessage(message, transfer), pull);
    // Whoever waits for this lock learns that the worker is gone, whatever ended it.
    const hold = () => {
        postMessage({ started: true });
        return new Promise(() => {});
    };
    if (navigator.locks === undefined) hold();
    else navigator.locks.request(data.start.lock, hold);
});
