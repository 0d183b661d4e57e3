// Statuses and findings' titles in the reader's language, as the library has them.
import { find } from "./elements.js";

const { languages, stages, titles } = await (await fetch(new URL("./bilateral/js/words.json", import.meta.url))).json();

/** The language chosen, or the first of the reader's own that there is. */
export function language() {
    return find("language").value;
}

export function chooseLanguage() {
    const own = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => languages.includes(tag));
    find("language").value = new URLSearchParams(location.hash.slice(1)).get("in") ?? own ?? "en";
    if (find("language").value === "") find("language").value = "en";
}

export const stage = (word) => stages[word]?.[language()] ?? word;

/** What a finding is called; its sentence stays in English, as the sources it rests on do. */
export const title = (code) => titles[code]?.[language()] ?? titles[code]?.en ?? code;
