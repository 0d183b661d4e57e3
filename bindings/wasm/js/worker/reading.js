// What a page or a program calls: a library in a thread, and a file read in a thread of its own.

/**
 * `start` begins a conversation; `prepare` makes of a source what the thread can read, and says how
 * many bytes it has.
 */
export function reading(start, prepare) {
    async function open(options) {
        return start(options).library();
    }

    async function read(given, { signal, progress, wasm, total, ...options } = {}) {
        signal?.throwIfAborted();
        const talk = start({ wasm });
        const stop = () => talk.close(signal.reason);
        signal?.addEventListener("abort", stop, { once: true });
        try {
            const { source, total: bytes = 0, transfer, feed } = await prepare(given, { signal, progress, total });
            const told = progress && ((now) => progress({ stage: "reading", ...now, total: now.total || null }));
            const asked = talk.ask({ read: source, total: bytes, options }, transfer, told);
            const read = await Promise.race(feed === undefined ? [asked] : [asked, feed(asked)]);
            const end = () => talk.close(new DOMException("the reader was freed", "InvalidStateError"));
            return Object.assign(read, { free: end, [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: end });
        } catch (failure) {
            talk.close(failure);
            throw signal?.aborted ? signal.reason : failure;
        } finally {
            signal?.removeEventListener("abort", stop);
        }
    }

    return { open, read };
}
