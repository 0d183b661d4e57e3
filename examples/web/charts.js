// Pictures: the library's specifications, drawn by vega-embed, which is fetched when the first is wanted.
import { element } from "./elements.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const drawn = new Map();
let library;

const LOOK = {
    light: { background: "transparent" },
    dark: {
        background: "transparent",
        axis: { labelColor: "#e6eaf2", titleColor: "#e6eaf2", gridColor: "#38414f", tickColor: "#6b7689", domainColor: "#6b7689" },
        legend: { labelColor: "#e6eaf2", titleColor: "#e6eaf2" },
        header: { labelColor: "#e6eaf2", titleColor: "#e6eaf2" },
        title: { color: "#e6eaf2", subtitleColor: "#a9b4c6" },
        text: { color: "#e6eaf2" },
    },
};

const NARROW = 480;

/** Labels and legend give way on a narrow page; the picture does elsewhere. */
function fitted(spec, box) {
    const space = box.clientWidth;
    const narrow = space < NARROW;
    const give = (key, value) => {
        if (key === "labelLimit" && narrow) return 110;
        return key === "legend" && value && narrow ? { ...value, columns: 1 } : value;
    };
    const fit = JSON.parse(JSON.stringify(spec), give);
    const beside = narrow ? 150 : 340;
    for (const view of [fit, fit.spec ?? {}]) {
        if (typeof view.width === "number") view.width = Math.max(150, Math.min(view.width, space - beside));
    }
    if (narrow) fit.config = { ...fit.config, legend: { ...fit.config?.legend, orient: "bottom" }, header: { labelLimit: space - 90 } };
    return fit;
}

/** Draws a specification into a box; the latest call wins. */
export async function draw(box, spec) {
    const turn = { spec };
    const before = drawn.get(box);
    drawn.set(box, turn);
    box.hidden = false;
    library ??= import("./vega.js");
    const { embed } = await library;
    if (drawn.get(box) !== turn) return;
    const stage = element("div", { class: "wide", role: "region", "aria-label": spec.title.text, tabindex: "0" });
    // Out of sight until it is whole, so that the picture before stays until then.
    const options = { renderer: "svg", actions: false, ast: true, config: dark.matches ? LOOK.dark : LOOK.light };
    const made = await embed(stage, fitted(spec, box), options);
    if (drawn.get(box) !== turn) return made.finalize();
    before?.made?.finalize();
    turn.made = made;
    box.replaceChildren(stage, element("figcaption", { class: "unseen" }, spec.description));
}

export function clear(box) {
    drawn.get(box)?.made?.finalize();
    drawn.delete(box);
    box.replaceChildren();
    box.hidden = true;
}

/** The picture as a file's content, on the page's own ground. */
export async function png(box) {
    const { made, spec } = drawn.get(box) ?? {};
    if (made === undefined) return undefined;
    const { embed } = await library;
    const still = await embed(document.createElement("div"), spec, { actions: false, ast: true, config: { background: "white" } });
    const address = await still.view.toImageURL("png", 2);
    still.finalize();
    return address;
}

dark.addEventListener("change", () => {
    for (const [box, { spec }] of [...drawn]) draw(box, spec);
});
