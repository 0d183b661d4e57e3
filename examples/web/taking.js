// The answer, taken along as a file.
import { element } from "./elements.js";

const cell = (value) => {
    const text = String(value ?? "");
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as RFC 4180 has them. */
export const csv = (rows) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function statuses({ treaties, political, on }) {
    const rows = [...treaties, ...political].map(({ id, title, status }) => [id, title, on, status.stage, status.since, status.until]);
    return csv([["id", "title", "on", "stage", "since", "until"], ...rows]);
}

const KINDS = {
    md: ["text/markdown", (brief) => brief.markdown],
    html: ["text/html", (brief) => brief.htmlPage],
    json: ["application/json", ({ text, markdown, html, htmlPage, ...brief }) => `${JSON.stringify(brief, null, 2)}\n`],
    csv: ["text/csv", statuses],
};

/** Saves the brief as a file named after its day. */
export function save(brief, kind) {
    const [type, write] = KINDS[kind];
    take(new Blob([write(brief)], { type }), `brief-${brief.on}.${kind}`);
}

/** Puts text on the clipboard, and says whether it is there. Browsers keep the clipboard from pages without a certificate. */
export async function copied(text) {
    if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text).then(() => true, () => false);
    const from = document.activeElement;
    const area = element("textarea", { class: "unseen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    from?.focus();
    return done;
}

/** Saves a file, or what stands at an address. */
export function take(what, name) {
    const address = what instanceof Blob ? URL.createObjectURL(what) : what;
    element("a", { href: address, download: name }).click();
    if (what instanceof Blob) URL.revokeObjectURL(address);
}
