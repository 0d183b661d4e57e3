// Every instrument with its status on the day.
import { element, find } from "./elements.js";
import { language, stage } from "./words.js";

const APPLIED = ["in-force", "provisionally-applied", "active"];
const OVER = ["abandoned", "terminated", "expired", "superseded", "lapsed", "discontinued"];

const look = (word) => (APPLIED.includes(word) ? "applied" : OVER.includes(word) ? "over" : "coming");

export function showStatuses(brief) {
    const rows = [...brief.treaties, ...brief.political].map(({ id, title, status }) =>
        element(
            "tr",
            { "data-id": id, "data-stage": status.stage },
            element("th", { scope: "row" }, title),
            element("td", { lang: language() }, element("span", { class: `stage ${look(status.stage)}` }, stage(status.stage))),
            element("td", {}, status.since ?? ""),
        ),
    );
    find("statuses").tBodies[0].replaceChildren(...rows);
}
