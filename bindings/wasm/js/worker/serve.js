// The worker's side: calls of the library, made here.
import { REFERENCE } from "./client.js";
import { refusal } from "./refusal.js";

/** Progress is told no more often than a reader of a page can see. */
const PAUSE = 40;

/** What an error says, for the other side. */
function told(error) {
    // A trap leaves the library's memory in no known state.
    const known = error instanceof WebAssembly.RuntimeError ? refusal("file.reader-ended", error) : error;
    const { name, message, code, path, severity, help } = known;
    const fatal = known === error ? undefined : true;
    return { name: name ?? "Error", message: message ?? String(known), code, path, severity, help, fatal };
}

/** Buffers that can change hands, so that nothing is copied: those of bytes and of columns. */
function buffers(value) {
    if (ArrayBuffer.isView(value)) return [value.buffer];
    if (!(value?.values instanceof BigInt64Array)) return [];
    const columns = [...Object.values(value), ...Object.values(value.words)];
    return columns.flatMap((column) => [column, column.codes]).filter(ArrayBuffer.isView).map(({ buffer }) => buffer);
}

/**
 * Answers what is asked: `library` resolves to the package, `post` sends, `pull` makes a source of bytes
 * from what was handed over.
 */
export function serve(library, post, pull) {
    const objects = new Map();
    let count = 0;

    const isObject = (value) => typeof value?.free === "function";
    const keep = (value) => {
        objects.set(++count, value);
        return count;
    };

    function answer(id, value) {
        if (isObject(value)) post({ id, value: keep(value), objects: true });
        else if (value?.recognised !== undefined) answerRead(id, value);
        else post({ id, value }, buffers(value));
    }

    /** What a file held: its table or dataset stays here. */
    function answerRead(id, { table, dataset, ...read }) {
        const kept = Object.entries({ table, dataset }).filter(([, value]) => value !== null);
        const names = Object.fromEntries(kept.map(([name, value]) => [name, keep(value)]));
        post({ id, value: { table: null, dataset: null, ...read }, objects: names });
    }

    function held(reference) {
        if (!objects.has(reference)) throw new TypeError("this object was freed");
        return objects.get(reference);
    }

    const taken = (given) => given.map((one) => (one?.[REFERENCE] === undefined ? one : held(one[REFERENCE])));

    async function call({ id, call: path, on, given }) {
        const root = on === undefined ? await library : held(on);
        const owner = path.slice(0, -1).reduce((from, name) => from[name], root);
        const name = path.at(-1);
        if (!(name in owner)) throw new TypeError(`the library has no \`${path.join(".")}\``);
        const called = owner[name];
        answer(id, typeof called === "function" ? called.apply(owner, taken(given)) : called);
    }

    async function read({ id, read: source, total, options }) {
        const { readFrom } = await library;
        let last = -PAUSE;
        const progress = (now) => {
            const time = performance.now();
            if (time - last < PAUSE && now.bytes < now.total) return;
            last = time;
            post({ id, event: now });
        };
        answerRead(id, readFrom(pull(source), total, { ...options, progress }));
    }

    return async (message) => {
        try {
            if (message.read !== undefined) await read(message);
            else if (message.free !== undefined) {
                objects.get(message.free)?.free();
                objects.delete(message.free);
                post({ id: message.id });
            } else await call(message);
        } catch (error) {
            post({ id: message.id, error: told(error) });
        }
    };
}
