import init, { compareTrade, Dossier, explain, parseDate, rules, version } from "bilateral";
import type { BilateralError, DossierRecord, Path, RenderedBrief, Stage, Status, TradeFigure, Rule, Severity, When } from "bilateral";

await init();
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

const refused = (error: BilateralError): string => `${error.code} ${error.path} ${error.help} ${error.severity}`;
export { codes, days, lossy, misspelt, reasons, stage };
export { all, fix, plain, refused, severity, version, wrong };
