import init, { explain, parseDate, rules, version } from "bilateral";
import type { BilateralError, Path, Rule, Severity, When } from "bilateral";

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

const refused = (error: BilateralError): string => `${error.code} ${error.path} ${error.help} ${error.severity}`;
export { all, fix, plain, refused, severity, version, wrong };
