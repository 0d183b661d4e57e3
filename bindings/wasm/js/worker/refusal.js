// Refusals that must be said where the library cannot: it is in a thread that is gone, or was never loaded.
import { RULES } from "./rules.js";

const named = (error, fields) => Object.assign(error, { name: "BilateralError", severity: "error", ...fields });

/** The library's own refusal under a code. */
export function refusal(code, cause) {
    const { message, ...fields } = RULES[code];
    const error = new Error(message, cause === undefined ? undefined : { cause });
    return named(error, { code, path: "", ...fields });
}

/** The refusal of an argument that lives in another worker; to take it for the object of that number here would be wrong. */
export function foreign(at) {
    const error = new Error("the object lives in another worker, where this one cannot see it");
    const help = "Read both files in one worker: with `read` of the library that `open()` gives.";
    return named(error, { code: "input.wrong-type", path: `/${at}`, help });
}
