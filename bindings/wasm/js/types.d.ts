// Generated from the wire format by `cargo xtask generate`; do not edit.
//
// A named text such as `When` takes any string literal, but not another named
// text: a `Currency` does not pass for a `When`.

/** A JSON Pointer (RFC 6901) into the input; empty at the root. */
export type Path = string & { readonly __brand?: "Path" };

/** The page behind a code. */
export interface Rule {
    /** Stable kebab-case code, `family.what-is-wrong`. */
    code: string;
    /** What to do about it. */
    fix: string;
    /** What the code says about the input. */
    meaning: string;
    /** How much a finding under this rule weighs. */
    severity: Severity;
    /** Where the rule comes from: a treaty article, a manual's paragraph, a standard. */
    source: string;
    /** One line, for lists. */
    title: string;
    /** What goes wrong for a reader when it is ignored. */
    why: string;
}

/** How much a finding weighs. */
export type Severity =
    /** The input contradicts itself or the law; conclusions drawn from it fail. */
    | "error"
    /** A reader would probably be misled. */
    | "warning"
    /** Worth knowing; nothing is wrong. */
    | "note";

/** a date in EDTF notation, such as "2015-12-21", "2011-06" or "2023-05-19~" */
export type When = string & { readonly __brand?: "When" };
