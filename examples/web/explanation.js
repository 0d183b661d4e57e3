// The page behind a code.
import { explain } from "bilateral";

import { element, find } from "./elements.js";

const PARTS = [
    ["meaning", "What it says"],
    ["why", "Why it matters"],
    ["fix", "What to do"],
    ["source", "Where the rule comes from"],
];

/** A code that shows its page when it is pressed. */
export function code(name) {
    const button = element("button", { type: "button", class: "code" }, name);
    button.addEventListener("click", () => show(name));
    return button;
}

function show(name) {
    const rule = explain(name);
    find("page-code").textContent = name;
    find("page-title").textContent = rule?.title ?? "There is no page for this code.";
    const parts = rule === undefined ? [] : PARTS;
    find("page-text").replaceChildren(
        ...parts.flatMap(([key, label]) => [element("dt", {}, label), element("dd", {}, rule[key])]),
    );
    find("page").showModal();
}
