// A claim, checked while it is typed against what the dossier holds.
import { clear, draw } from "./charts.js";
import { element, find } from "./elements.js";
import { language, title } from "./words.js";

const PAUSE = 150;
const ID = "as-typed";
const FIELDS = ["reporter", "partner", "flow", "period", "figure", "growth"];

/** The dossier with the claim in it; nothing while the claim is not yet one. */
function stated(record, on) {
    const typed = Object.fromEntries(FIELDS.map((name) => [name, find(`claim-${name}`).value.trim()]));
    if (typed.period === "" || typed.figure === "") return undefined;
    const { growth, ...figure } = typed;
    const claim = { id: ID, ...figure, said: on, source: ID, ...(growth === "" ? {} : { growth: { rate: growth } }) };
    return {
        ...record,
        sources: [...(record.sources ?? []), { id: ID, title: "As typed on this page" }],
        claims: [...(record.claims ?? []), { trade: claim }],
    };
}

/** `asked()` gives the dossier's record, the day and the library in its worker. */
export function listenClaims(asked) {
    let waiting;
    let turn = 0;
    const later = () => {
        clearTimeout(waiting);
        waiting = setTimeout(check, PAUSE);
    };

    async function check() {
        const mine = ++turn;
        const { record, on, library, lost } = asked();
        const dossier = record && stated(record, on);
        if (dossier === undefined) {
            find("claim-verdict").replaceChildren();
            clear(find("claim-chart"));
            return;
        }
        try {
            const there = await (await library()).Dossier.fromObject(dossier);
            const checked = await there.checkClaims({ on });
            there.free();
            const verdicts = checked.solution.claims.filter(({ id }) => id === ID);
            const picture = await (await library()).claimsChart(checked, { about: verdicts[0]?.about });
            if (mine !== turn) return;
            showVerdicts(verdicts, checked.report.findings.filter(({ message, path }) => `${message} ${path}`.includes(ID)));
            await draw(find("claim-chart"), picture);
        } catch (refused) {
            if (mine !== turn) return;
            if (lost(refused)) return later();
            find("claim-verdict").replaceChildren(element("p", { class: "hint" }, `Not yet a claim: ${refused.message}. ${refused.help ?? ""}`));
            clear(find("claim-chart"));
        }
    }

    find("claim").addEventListener("input", later);
    find("claim").addEventListener("submit", (event) => event.preventDefault());
    return later;
}

function showVerdicts(verdicts, findings) {
    const kinds = [...new Map(findings.map((finding) => [finding.code, finding])).values()];
    find("claim-verdict").replaceChildren(
        ...verdicts.map(({ verdict, explanation, about }) =>
            element("p", { "data-verdict": verdict }, element("strong", { class: `verdict ${verdict}` }, verdict), ` ${about}: ${explanation}`),
        ),
        ...kinds.map(({ code, message }) => element("p", {}, element("strong", { lang: language() }, title(code)), `: ${message}`)),
    );
}
