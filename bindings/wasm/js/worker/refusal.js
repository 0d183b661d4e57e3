// Refusals that must be said where the library cannot: it is in a thread that is gone, or was never loaded.
import { RULES } from "./rules.js";

/** The library's own refusal under a code. */
export function refusal(code, cause) {
    const { message, ...fields } = RULES[code];
    const error = new Error(message, cause === undefined ? undefined : { cause });
    return Object.assign(error, { name: "BilateralError", code, path: "", ...fields });
}
