// What a check found, and why something was refused.
import { element, find } from "./elements.js";
import { code } from "./explanation.js";
import { language, title } from "./words.js";

const ORDER = ["error", "warning", "note"];
const MOST = 500;

export function showFindings(findings, list = find("findings"), whole = "the dossier") {
    const rows = findings.slice(0, MOST).map((finding) =>
        element(
            "li",
            {},
            element("span", { class: `severity ${finding.severity}` }, finding.severity),
            element("strong", { lang: language(), class: "title" }, title(finding.code)),
            element("p", {}, finding.message),
            element("p", { class: "path" }, code(finding.code), " ", finding.path || whole),
            element("p", { class: "hint" }, finding.help),
        ),
    );
    if (findings.length > MOST) rows.push(element("li", {}, `and ${findings.length - MOST} more.`));
    list.replaceChildren(...(rows.length > 0 ? rows : [element("li", {}, "Nothing was found.")]));
}

/** `19 warnings, 7 notes`. */
export function count(findings) {
    const counts = ORDER.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]);
    const words = counts.filter(([, many]) => many > 0).map(([name, many]) => `${many} ${name}${many === 1 ? "" : "s"}`);
    return words.length > 0 ? words.join(", ") : "no findings";
}

/** A refusal with its place and way out; `what` says of what. */
export function showRefusal(refused, what = "The dossier was refused, so there is no brief.") {
    const box = find("refusal");
    box.hidden = refused === undefined;
    box.replaceChildren(
        ...(refused === undefined
            ? []
            : [
                  element("p", {}, element("strong", {}, what)),
                  element("p", { class: "title", lang: language() }, title(refused.code)),
                  element("p", {}, refused.message),
                  element("p", { class: "hint" }, refused.help),
                  element("p", { class: "path" }, code(refused.code), " ", refused.path || (refused.code.startsWith("library.") ? "" : "the whole file")),
              ]),
    );
}
