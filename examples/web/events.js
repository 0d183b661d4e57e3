// The days on which something happened, to jump to.
import { element, find } from "./elements.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Fills the list with every event whose day is known, in order of time; returns the days. */
export function listEvents(dossier) {
    const events = dossier.agreements().flatMap((agreement) =>
        dossier
            .milestones(agreement.id)
            .filter(({ on }) => DAY.test(on))
            .map(({ on, kind }) => ({ on, words: `${on} · ${agreement.short ?? agreement.title}: ${kind.replaceAll("-", " ")}` })),
    );
    events.sort((a, b) => (a.words < b.words ? -1 : 1));
    find("events").replaceChildren(
        element("option", { value: "" }, `choose one of ${events.length}`),
        ...events.map(({ on, words }) => element("option", { value: on }, words)),
    );
    return events.map(({ on }) => on);
}
