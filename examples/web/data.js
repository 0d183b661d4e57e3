// What a file of statistics held: as what it was read, what was noticed, its figures and pictures.
import { clear, draw } from "./charts.js";
import { element, find } from "./elements.js";
import { showFindings } from "./findings.js";
import { csv, take } from "./taking.js";

/** `8389044357` as `8 389 044 357`, by thin spaces that do not break. */
const grouped = (value) => value?.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, "\u202f"));

const MOST_ROWS = 100;
const NO_WORD = 0xffff_ffff;
const HEATMAP_SIDE = 40;

let held;
let turn = 0;

export function closeData() {
    turn += 1;
    held?.read.free();
    held = undefined;
    find("data").hidden = true;
    clear(find("picture"));
}

// A row of a wide table has many values.
const kept = ({ kept, rows }) => (kept > rows ? `${kept} kept out of ${rows} rows` : `${kept} of ${rows} rows kept`);

export async function showData(read, name, library) {
    closeData();
    held = { read, name, library };
    const { recognised, diagnostics } = read;
    find("recognised").textContent =
        `${name}: read as ${recognised.format}${recognised.why === "" ? "" : `, because ${recognised.why}`}. ` +
        `${kept(diagnostics)}; the text is ${diagnostics.encoding}.`;
    showDiagnostics(diagnostics);
    for (const id of ["flows", "data-checked"]) find(id).hidden = read.table === null;
    find("data").hidden = false;
    if (read.cells !== null) showCells(read.cells);
    else if (read.table === null) await showDataset(read.dataset);
    else await showFlows(read.table);
}

function showDiagnostics({ tallies, units }) {
    const noticed = tallies.map(({ note, rows, lines, examples, valueLeftOut }) =>
        element(
            "li",
            { "data-note": note },
            element("strong", {}, note.replaceAll("-", " ")),
            `: ${rows} row${rows === 1 ? "" : "s"}, line ${lines.join(", ")}${rows > lines.length ? ", …" : ""}`,
            examples.length > 0 ? `; ${examples.join(", ")}` : "",
            valueLeftOut === undefined ? "" : `; ${valueLeftOut} left out`,
        ),
    );
    const converted = units.map(({ column, stated, kept }) => element("li", {}, `Column ${column}: from ${stated} to ${kept}`));
    const all = [...noticed, ...converted];
    find("diagnostics").replaceChildren(...(all.length > 0 ? all : [element("li", {}, "Nothing out of the ordinary.")]));
}

function table(head, rows, caption) {
    find("figures").replaceChildren(
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))),
        element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell ?? ""))))),
    );
}

/** Cells on direct investment, a column for each field that any of them has. */
function showCells(cells) {
    const names = [...new Set(cells.flatMap((cell) => Object.keys(cell)))];
    const said = (value) => (typeof value === "object" && value !== null ? JSON.stringify(value) : value);
    held.columns = Object.fromEntries(names.map((name) => [name, cells.map((cell) => said(cell[name] ?? null))]));
    const rows = cells.slice(0, MOST_ROWS).map((_, row) => names.map((name) => held.columns[name][row]));
    table(names, rows, `Direct investment: ${rows.length} of ${cells.length} cells`);
}

async function showDataset(dataset) {
    const [title, length, columns] = await Promise.all([dataset.label(), dataset.length(), dataset.columns()]);
    held.columns = columns;
    const names = Object.keys(columns);
    const rows = Array.from({ length: Math.min(length, MOST_ROWS) }, (_, row) => names.map((name) => columns[name][row]));
    table(names, rows, `${title || "Dataset"}: ${rows.length} of ${length} observations`);
}

/** Reporters, the largest first, ways, partners and periods; in the order of the file where rows may not be added up. */
async function stated(flows) {
    try {
        const { groups } = await flows.group({ by: ["reporter", "direction"] });
        const largest = [...groups].sort((one, other) => Number(other.sum) - Number(one.sum)).map(({ words }) => words);
        const of = async (key) => (await flows.group({ by: [key] })).groups.map(({ words: [word] }) => word);
        const [partners, periods] = [await of("partner"), await of("period")];
        return { reporters: largest.map(([word]) => word), ways: largest.map(([, word]) => word), partners, periods };
    } catch {
        const { words } = await flows.columns();
        const of = (key) => words[key]?.words ?? [];
        return { reporters: of("reporter"), ways: of("direction"), partners: of("partner"), periods: of("period") };
    }
}

/** The picture that says most of such a table. */
function fitting(partners, periods) {
    if (partners.length > 1) return "compositionChart partner";
    return periods.length > 1 && periods.every((period) => /^\d{4}-\d{2}$/.test(period)) ? "tradeChart" : "compositionChart product";
}

async function showFlows(flows) {
    const { reporters, ways, partners, periods } = await stated(flows);
    find("flows").hidden = reporters.length === 0;
    const offer = (select, words) => select.replaceChildren(...[...new Set(words)].map((word) => element("option", {}, word)));
    offer(find("reporter"), reporters);
    offer(find("direction"), ways);
    find("chart-kind").value = fitting(partners, periods);
    if (reporters.length === 0) table(["what there is"], [["no row that could be kept"]], "Figures");
    else await showPicture();
    const { findings } = await flows.check();
    showFindings(findings, find("data-findings"), "the table");
}

/** Rows and columns that say most, few enough to be seen. */
function largest({ rows, columns, cells, ...rest }) {
    const total = (values) => values.reduce((sum, value) => sum + (value ?? 0), 0);
    const best = (names, weigh) => [...names.keys()].sort((a, b) => weigh(b) - weigh(a)).slice(0, HEATMAP_SIDE).sort((a, b) => a - b);
    const [across, down] = [best(columns, (at) => total(cells.map((row) => row[at]))), best(rows, (at) => total(cells[at]))];
    return { ...rest, rows: down.map((at) => rows[at]), columns: across.map((at) => columns[at]), cells: down.map((row) => across.map((at) => cells[row][at])) };
}

async function pictured(flows, [kind, by]) {
    if (kind !== "heatmapChart") return by === undefined ? flows[kind]() : flows[kind](by);
    const exports = largest(await flows.matrix({ rows: "reporter", columns: "product" }));
    const { heatmapChart } = await held.library();
    return heatmapChart(by === "rca" ? "rca.balassa" : by, { matrices: { exports } });
}

/** The picture and the figures of what is chosen; the rows stay where they were read. */
export async function showPicture() {
    if (!held?.read.table) return;
    const mine = ++turn;
    const { table: flows } = held.read;
    const [kind, by] = find("chart-kind").value.split(" ");
    const [reporter, direction] = [find("reporter").value, find("direction").value];
    const wanted = { ...(kind === "heatmapChart" || by === "reporter" ? {} : { reporters: [reporter] }), ...(kind === "balanceChart" ? {} : { direction }) };
    const keys = [by === "rca" || by === "proximity" ? "product" : (by ?? "period"), "currency"];
    const chosen = await flows.filter(wanted);
    const say = (words) => (find("picture-refusal").textContent = words);
    held.groups = undefined;
    try {
        const { groups, setAside } = await chosen.group({ by: keys });
        if (mine !== turn) return;
        held.groups = { keys, groups };
        const sorted = by === undefined ? groups : [...groups].sort((one, other) => Number(other.sum) - Number(one.sum));
        const rows = sorted.slice(0, MOST_ROWS).map(({ words, sum, rows, missing }) => [...words, grouped(sum), rows, missing]);
        const aside = setAside.map(({ nature, axis, rows: many }) => `${many} rows of the nature ${nature}${axis ? ` (${axis})` : ""}`);
        table([...keys, "value", "rows", "without a value"], rows, `${rows.length} of ${groups.length} groups${aside.length > 0 ? `; set aside: ${aside.join(", ")}` : ""}`);
        const spec = await pictured(chosen, [kind, by]);
        if (mine !== turn) return;
        say("");
        await draw(find("picture"), spec);
    } catch (refused) {
        if (refused.name !== "BilateralError" || refused.code === "file.reader-ended") throw refused;
        if (mine !== turn) return;
        clear(find("picture"));
        say(`No picture: ${refused.message}. ${refused.help}`);
        if (held.groups === undefined) await showRows(chosen);
    } finally {
        chosen.free();
    }
}

/** The first rows as they were understood, where they may not be added up. */
async function showRows(flows) {
    const columns = await flows.columns();
    const rows = Array.from({ length: Math.min(columns.length, MOST_ROWS) }, (_, at) => row(columns, at));
    table([...Object.keys(columns.words), "value"], rows, `${rows.length} of ${columns.length} rows`);
}

/** Thousandths as a decimal, exactly. */
function exact(thousandths, missing) {
    if (thousandths === missing) return "";
    const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(4, "0");
    const fraction = digits.slice(-3).replace(/0+$/, "");
    return `${thousandths < 0n ? "-" : ""}${digits.slice(0, -3)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** What one row says, column by column. */
const row = ({ words, values, missing }, at) => [
    ...Object.values(words).map((column) => (column.codes[at] === NO_WORD ? "" : column.words[column.codes[at]])),
    exact(values[at], missing),
];

const CHUNK = 50_000;

/** Every row of the file as it was understood. */
function written(columns) {
    const pieces = [csv([[...Object.keys(columns.words), "value"]])];
    for (let start = 0; start < columns.length; start += CHUNK) {
        const many = Math.min(CHUNK, columns.length - start);
        pieces.push(csv(Array.from({ length: many }, (_, at) => row(columns, start + at))));
    }
    return pieces;
}

export async function takeCsv() {
    const { read, columns, name } = held;
    const pieces = read.table
        ? written(await read.table.columns())
        : [csv([Object.keys(columns), ...Object.values(columns)[0].map((_, row) => Object.values(columns).map((column) => column[row]))])];
    take(new Blob(pieces, { type: "text/csv" }), `${name}.read.csv`);
}

export function takeJson() {
    const { read, groups, columns, name } = held;
    const what = { recognised: read.recognised, diagnostics: read.diagnostics, ...(groups ?? { columns }) };
    take(new Blob([`${JSON.stringify(what, null, 2)}\n`], { type: "application/json" }), `${name}.read.json`);
}
