// A slider over the years: drag, or a month by arrow and a year by page.
import { find } from "./elements.js";

const DAY = 86_400_000;
const whole = (day) => Math.round(Date.parse(day) / DAY);
const text = (number) => new Date(number * DAY).toISOString().slice(0, 10);

const year = (day) => Number(day.slice(0, 4));

/** From the year of the first event to the year after the last, as far as the field of the day goes. */
export function spanYears(days, on) {
    const { min, max } = find("on");
    const known = [...days, on].filter((day) => day >= min && day <= max).sort();
    const [first, last] = known.length > 0 ? [year(known[0]), Math.min(year(known.at(-1)) + 1, year(max))] : [year(min), year(max)];
    find("first-year").textContent = first;
    find("last-year").textContent = last;
    find("years").min = whole(`${first}-01-01`);
    find("years").max = whole(`${last}-12-31`);
    if (on !== "") setYears(on);
}

export function setYears(on) {
    find("years").value = whole(on);
    find("years").setAttribute("aria-valuetext", on);
}

/** The same day so many months on, or the last there is in that month. */
function shifted(day, months) {
    const [year, month, date] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 };

/** Calls `moved` with the day, once a frame at most. */
export function listenYears(moved) {
    const years = find("years");
    let waiting;
    const tell = (day) => {
        if (waiting === undefined) requestAnimationFrame(() => {
            moved(waiting);
            waiting = undefined;
        });
        waiting = day;
    };
    years.addEventListener("input", () => tell(text(years.valueAsNumber)));
    years.addEventListener("keydown", (event) => {
        const months = STEPS[event.key];
        if (months === undefined) return;
        event.preventDefault();
        const to = whole(shifted(waiting ?? text(years.valueAsNumber), months));
        years.value = Math.min(Math.max(to, Number(years.min)), Number(years.max));
        tell(text(years.valueAsNumber));
    });
}
