// What the check found, and why a text was refused.
import { element, find } from "./elements.js";
import { code } from "./explanation.js";

const ORDER = ["error", "warning", "note"];

export function showFindings(findings) {
    const rows = findings.map((finding) =>
        element(
            "li",
            {},
            element("span", { class: `severity ${finding.severity}` }, finding.severity),
            code(finding.code),
            element("p", {}, finding.message),
            element("p", { class: "path" }, finding.path || "the dossier"),
            element("p", { class: "hint" }, finding.help),
        ),
    );
    find("findings").replaceChildren(...(rows.length > 0 ? rows : [element("li", {}, "Nothing was found.")]));
}

/** `20 warnings, 5 notes`. */
export function count(findings) {
    const counts = ORDER.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]);
    const words = counts.filter(([, many]) => many > 0).map(([name, many]) => `${many} ${name}${many === 1 ? "" : "s"}`);
    return words.length > 0 ? words.join(", ") : "no findings";
}

export function showRefusal(refused) {
    const box = find("refusal");
    box.hidden = refused === undefined;
    if (refused === undefined) {
        box.replaceChildren();
        return;
    }
    box.replaceChildren(
        element("p", {}, element("strong", {}, "The dossier was refused, so there is no brief.")),
        element("p", {}, code(refused.code)),
        element("p", { class: "path" }, refused.path || "the whole text"),
        element("p", {}, refused.message),
        element("p", { class: "hint" }, refused.help),
    );
}
