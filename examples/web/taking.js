// The brief, taken along.
import { element } from "./elements.js";

const KINDS = {
    md: ["text/markdown", (brief) => brief.markdown],
    html: ["text/html", (brief) => brief.html],
    json: ["application/json", ({ text, markdown, html, ...brief }) => `${JSON.stringify(brief, null, 2)}\n`],
};

/** Saves the brief as a file named after its day. */
export function save(brief, kind) {
    const [type, write] = KINDS[kind];
    const address = URL.createObjectURL(new Blob([write(brief)], { type }));
    element("a", { href: address, download: `brief-${brief.on}.${kind}` }).click();
    URL.revokeObjectURL(address);
}
