// What was dropped or chosen: a dossier, a table, or something that is neither.
import { find } from "./elements.js";
import { read } from "bilateral/worker";

const HEAD = 1 << 16;

/** Whether a file is a dossier: by its name, or by the two fields every dossier has. */
export async function isDossier(file) {
    if (/\.toml$/i.test(file.name)) return true;
    if (/\.(csv|tsv|dat|gz|zip|xml)$/i.test(file.name)) return false;
    // What cannot be read is refused by the reader, with its reason.
    const head = await file.slice(0, HEAD).text().catch(() => "");
    const has = (field) => new RegExp(`(^|[{,\\s])"?${field}"?\\s*[=:]`, "m").test(head);
    return has("parties") && has("title");
}

/** The one file of a drop; a folder is told from a file here, before its bytes are asked for. */
export function dropped({ items, files }) {
    const entry = items?.[0]?.webkitGetAsEntry?.();
    return { file: files[0], isFolder: entry?.isDirectory ?? false, many: files.length };
}

const units = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

let latest;

/** Reads a table away from the page, with progress; `stop` is how it is stopped, here or by the next opening. */
export async function readTable(file, options, stop) {
    latest = stop;
    const cancel = () => stop.abort(new DOMException("The reading was cancelled.", "AbortError"));
    find("cancel").addEventListener("click", cancel);
    find("reading-what").textContent = `Reading ${file.name} …`;
    find("progress").removeAttribute("value");
    find("reading").hidden = false;
    try {
        return await read(file, {
            ...options,
            signal: stop.signal,
            progress({ bytes, total, rows }) {
                if (latest !== stop) return;
                find("progress").value = total ? bytes / total : 0;
                find("reading-what").textContent = `Reading ${file.name}: ${units(bytes)} of ${units(total)}, ${rows} rows`;
            },
        });
    } finally {
        find("cancel").removeEventListener("click", cancel);
        // A later reading has the bar by now.
        if (latest === stop) find("reading").hidden = true;
    }
}
