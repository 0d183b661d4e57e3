// This side of a worker: calls out, answers back, and what happens when the other side is gone.
import { foreign, refusal } from "./refusal.js";

const DISPOSE = Symbol.dispose ?? Symbol.for("Symbol.dispose");

/** The worker's errors as ours: an `Error` that says what the library's own would say. */
function revived({ name, message, ...fields }) {
    const error = name === "TypeError" ? new TypeError(message) : new Error(message);
    return Object.assign(error, { name }, fields);
}

/**
 * A conversation with one worker.
 *
 * `thread` is a worker as the platform has it: `post(message, transfer)`, `listen(heard, ended)`, `end()`, and
 * `busy(yes)` where somebody wants to know whether there is anything to wait for.
 */
export function connect(thread) {
    const waiting = new Map();
    let count = 0;
    let over;

    /** Nobody waits in vain: what was asked and not answered is refused. */
    function close(why) {
        if (over !== undefined) return;
        over = why;
        for (const { reject } of waiting.values()) reject(why);
        waiting.clear();
        thread.busy?.(false);
        thread.end();
    }

    thread.listen(
        ({ id, value, objects, error, event }) => {
            const asked = waiting.get(id);
            if (asked === undefined) return;
            if (event !== undefined) {
                // What whoever is told throws is theirs: it ends what they asked for, and not the program.
                try {
                    asked.heard?.(event);
                } catch (thrown) {
                    asked.reject(thrown);
                }
                return;
            }
            waiting.delete(id);
            thread.busy?.(waiting.size > 0);
            if (error !== undefined) asked.reject(revived(error));
            else asked.resolve(received(value, objects));
            if (error?.fatal) close(refusal("file.reader-ended"));
        },
        (why) => close(why ?? refusal("file.reader-ended")),
    );

    function ask(message, transfer = [], heard) {
        if (over !== undefined) return Promise.reject(over);
        const id = ++count;
        return new Promise((resolve, reject) => {
            waiting.set(id, { resolve, reject, heard });
            thread.busy?.(true);
            try {
                thread.post({ ...message, given: message.given?.map(sent), id }, transfer);
            } catch (failure) {
                waiting.delete(id);
                thread.busy?.(waiting.size > 0);
                reject(failure);
            }
        });
    }

    /** Objects of the library stay in the worker; here they are names under which they are asked. */
    function received(value, objects) {
        if (objects === true) return object(value);
        for (const [key, reference] of Object.entries(objects ?? {})) value[key] = object(reference);
        return value;
    }

    function object(reference) {
        return remote((path, given) => ask({ call: path, on: reference, given }), {
            // A number names an object to one worker alone.
            reference: { reference, waiting },
            free: () => over ?? ask({ free: reference }).catch(() => {}),
        });
    }

    function sent(one, at) {
        const object = one?.[REFERENCE];
        if (object === undefined) return one;
        if (object.waiting !== waiting) throw foreign(at);
        return { [REFERENCE]: object.reference };
    }

    const library = () => remote((path, given) => ask({ call: path, given }), { free: close.bind(undefined, refusal("file.reader-ended")) });
    return { ask, close, library, received };
}

/** How an object that stays in the worker is written in a message. */
export const REFERENCE = "bilateral:object";

/** Something with the library's own names, each of which is a call to the worker. */
function remote(call, { reference, free }, path = []) {
    const names = {
        [REFERENCE]: reference,
        free: path.length > 0 ? undefined : () => void free(),
        [DISPOSE]: path.length > 0 ? undefined : () => void free(),
        // A promise that resolves to this must not take it for another promise.
        then: undefined,
    };
    return new Proxy(() => {}, {
        get: (_, name) => {
            if (Object.hasOwn(names, name)) return names[name];
            return typeof name === "symbol" ? undefined : remote(call, {}, [...path, name]);
        },
        has: (_, name) => Object.hasOwn(names, name),
        apply: (_, __, given) => call(path, given),
    });
}
