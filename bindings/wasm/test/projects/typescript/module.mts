import init, {
    addMonths, areaFromCode, blocMembers, codeOfArea, compareTrade, convert, Dossier, explain, intervalArithmetic,
    parseDate, parsePeriodAny, parseProduct, parsePublished, previousYear, read as readFile, readProductKey, rules, version, workingDays,
} from "bilateral";
import type {
    AreaInfo, BilateralError, Conversion, DossierRecord, Economy, Interval, IsoDate, Path, Period, PeriodInfo,
    ProductKeyInfo, Rate, ReadNote, RenderedBrief, Rule, Severity, Stage, Status, TradeFigure, When,
} from "bilateral";

import initDossier, { Dossier as SmallDossier } from "bilateral/dossier";
// @ts-expect-error the small entry has no vocabulary
import { parseProduct as notThere } from "bilateral/dossier";

import { open, read as readThere } from "bilateral/worker";
import type { Library, Remote, RemoteRead, WorkerProgress } from "bilateral/worker";
import type { FlowColumns, FlowTable } from "bilateral";

await init();
await initDossier();
const small: RenderedBrief = SmallDossier.fromToml("").brief({ on: "2024-12-23" });
const page: Rule | undefined = explain("date.invalid");
const fix: string = page?.fix ?? "";
const all: Rule[] = rules();

// A plain literal is a date to the compiler; another named text is not.
const day: When = "2015-12-21";
const read: When = parseDate(day);
const plain: string = read;
declare const path: Path;
// @ts-expect-error a path is not a date
const wrong: When = path;

// @ts-expect-error a page may be missing
explain("date.invalid").fix;
// @ts-expect-error codes are text
explain(1);
// @ts-expect-error not a severity
const severity: Severity = "fatal";

// The stage says what else a status has.
declare const asof: Status;
if (asof.stage !== "not-begun") {
    const since: When = asof.since;
    // @ts-expect-error the first day of something is not always known
    const days: number = asof.days;
}
if (asof.stage === "active") {
    const until: IsoDate | undefined = asof.until;
}
if (asof.stage === "in-force") {
    // @ts-expect-error what is in force has no window
    asof.until.length;
}
// @ts-expect-error what has not begun has no beginning
const start: When = asof.since;

// The vocabulary: literals are taken, words outside the list and numbers for amounts are not.
const period: PeriodInfo = parsePeriodAny("05/06/2024", { dayOrder: "day-first" });
const before: Period = previousYear(period.text);
const later: IsoDate = addMonths("2024-01-31", 1, "clamp");
const worked: number = workingDays("2024-01", ["2024-01-01", later]);
// @ts-expect-error not an order
parsePeriodAny("05/06/2024", { dayOrder: "dmy" });
// @ts-expect-error not a rule for the end of a month
addMonths("2024-01-31", 1, "truncate");
// @ts-expect-error a number of months is a number
addMonths("2024-01-31", "1", "clamp");
const total: Interval = intervalArithmetic("add", { low: "1", high: "2" }, parsePublished("over 3000"));
// @ts-expect-error not an operation
intervalArithmetic("pow", { low: "1" }, { low: "1" });
// @ts-expect-error an amount is text
intervalArithmetic("add", { low: 1 }, { low: "1" });
const stock: Conversion = convert(
    { amount: "1", currency: "EUR" },
    { base: "EUR", quote: "DEM", value: "1.95583", basis: { kind: "fixed" } },
    "position",
);
// @ts-expect-error neither a flow nor a position
convert(stock.money, stock.rate, "average");
const area: AreaInfo = areaFromCode("comtrade", "842", "2024-01");
const code: string | undefined = codeOfArea(area.id, "iso2");
// @ts-expect-error a code may be missing
codeOfArea(area.id, "iso2").length;
const members: Economy[] = blocMembers("EU27_2020", "2024-01");
// @ts-expect-error a product is not a bloc
blocMembers(parseProduct("HS2022:01").text, "2024-01");
const key: ProductKeyInfo = readProductKey("CN2024", "39XXXXXX");
const known: string | undefined = key.kind === "residual" ? key.known : undefined;
// @ts-expect-error only an item is a product
key.item;

const vocabulary = { before, code, known, members, total, worked };
const record: DossierRecord = {
    title: "Two parties",
    parties: ["KAZ", "EU"],
    agreements: [{
        id: "A",
        title: "A treaty",
        kind: "sectoral",
        binding: "binding",
        parties: ["EU", "KAZ"],
        events: [{ kind: "initialled", on: "2024-10-14" }],
    }],
};
const dossier = Dossier.fromObject(record);
const brief: RenderedBrief = dossier.brief({ on: "2024-12-23" });
const stage: Stage | undefined = dossier.status("A", brief.on)?.stage;
const codes: string[] = dossier.check().findings.map((finding) => finding.code);
const status: Status | undefined = dossier.status("A", "2024-12-23");
const days: number = status?.days ?? 0;
const figure: TradeFigure = {
    id: "T", reporter: "KAZ", partner: "EU", flow: "exports", period: "2024", figure: "41.2 billion USD", said: "2024-12-23", source: "S",
};
const reasons: string[] = compareTrade(figure, figure).reasons.map((reason) => reason.because);
// @ts-expect-error a figure is text, as printed
const lossy: TradeFigure = { ...figure, figure: 41.2 };
// @ts-expect-error a misspelt word
const misspelt: Stage = "initialed";
// @ts-expect-error a brief is of a day
dossier.brief();
// @ts-expect-error a status may be missing
dossier.status("A", "2024-12-23").stage;

const file = readFile(new Uint8Array(), { format: "baci", edition: "HS2017", progress: ({ bytes, total }) => void (bytes / total) });
const notes: ReadNote[] = file.diagnostics.tallies.map((tally) => tally.note);
// Where there is no table there is a dataset, or there are cells.
const held: number = file.table ? file.table.length : file.dataset ? file.dataset.length : file.cells.length;
const observed: (string | null)[] = file.dataset?.observations(0, 10).map((one) => one.value) ?? [];
const rate: Rate | undefined = file.dataset?.exchangeRates()[0]?.rate;
// @ts-expect-error a misspelt format
readFile(new Uint8Array(), { format: "bacci" });
// @ts-expect-error bytes, not a path
readFile("BACI.csv");
// @ts-expect-error the file may hold no flows
file.table.length;
const reading = { held, notes, observed, rate };

// A worker has the library's names; what is computed there comes as a promise.
const there: RemoteRead = await readThere(new Uint8Array(), { edition: "HS2017", progress: ({ stage, rows }: WorkerProgress) => void (stage === "reading" && rows) });
const moved: FlowColumns | undefined = there.table ? await there.table.columns() : undefined;
const numbers: BigInt64Array | undefined = moved?.values;
const kept: Remote<FlowTable> | undefined = await there.table?.filter({ reporters: ["KAZ"] });
const merged: number | undefined = kept && there.table ? await (await there.table.merge(kept)).length() : undefined;
const library: Library = await open();
const parsed: When = await library.parseDate("2015");
const asked: Status | undefined = await (await library.Dossier.fromToml("")).status("A", "2024-12-23");
// @ts-expect-error a promise, not yet a date
const unasked: When = library.parseDate("2015");
// @ts-expect-error no such format
readThere(new Uint8Array(), { format: "excel" });
// @ts-expect-error not a function of the library
library.nothing();
there[Symbol.dispose]();
const elsewhere = { asked, merged, numbers, parsed, unasked };

const refused = (error: BilateralError): string => `${error.code} ${error.path} ${error.help} ${error.severity}`;
export { notThere, small, all, codes, days, elsewhere, fix, lossy, misspelt, plain, reading, reasons, refused, severity, stage, version, vocabulary, wrong };
