// A dossier or a table in; a day, its statuses, brief, findings and pictures out. All answers come from the library.
import init, { Dossier } from "bilateral/dossier";
import { open as openLibrary } from "bilateral/worker";

import { clear, draw, png } from "./charts.js";
import { listenClaims } from "./claims.js";
import { closeData, showData, showPicture, takeCsv, takeJson } from "./data.js";
import { find } from "./elements.js";
import { listEvents } from "./events.js";
import { count, showFindings, showRefusal } from "./findings.js";
import { dropped, isDossier, readTable } from "./opening.js";
import { listenYears, setYears, spanYears } from "./slider.js";
import { showStatuses } from "./statuses.js";
import { copied, save, take } from "./taking.js";
import { chooseLanguage, language } from "./words.js";
import { RULES } from "./bilateral/js/worker/rules.js";

const WORKED_CASE = new URL("./examples/dossier.toml", import.meta.url);
const DATA_CASE = new URL("./examples/eu-exports-to-kazakhstan.csv", import.meta.url);
const DATA_MAPPING = new URL("./eu-exports.toml", import.meta.url);
const WORKED_DAY = "2024-12-23";
/** A longer text is read, and not shown for editing. */
const EDITABLE = 1_000_000;
const LONGEST_DOSSIER = 50_000_000;
const PAUSE = 300;
/** What the library would say if it were there. */
const { "library.not-loaded": notLoaded } = RULES;

let dossier;
let record;
let version = 0;
let there;
let brief;
let findings;
let table;
let waiting;
let drawing;
let current;

/** The whole library, in a worker of its own: what takes longer, and what the small entry does not have. */
let whole;
const library = () => (whole ??= openLibrary().catch((refused) => {
    whole = undefined;
    throw refused;
}));

/** A worker that is gone is started anew when it is next needed. */
function lost(refused) {
    const gone = refused.code === "file.reader-ended";
    if (gone) whole = there = undefined;
    return gone;
}

const say = (words) => (find("state").textContent = words);

function refuse(refused, what) {
    if (refused.name !== "BilateralError") throw refused;
    showRefusal(refused, what);
    say("Refused.");
}

/** Why an opening stops that another has overtaken. */
const OVERTAKEN = new DOMException("Something else was opened.", "AbortError");

/** One opening at a time: the last choice wins, and what was begun before it is stopped and says no more. */
const opening = (work) => async (...given) => {
    clearTimeout(waiting);
    current?.abort(OVERTAKEN);
    const mine = (current = new AbortController());
    try {
        await work(mine, ...given);
    } catch (failure) {
        if (mine.signal.reason === OVERTAKEN) return;
        if (failure instanceof DOMException) say(failure.message);
        else refuse(failure, "That could not be opened; what was here before is as it was.");
    }
};

/** What may fail after all, with its reason on the page. */
const trying = (work) => async (...given) => {
    try {
        await work(...given);
    } catch (refused) {
        // Something else was opened meanwhile.
        if (refused.name === "InvalidStateError") return;
        lost(refused);
        refuse(refused, "That could not be done; what is here is as it was.");
    }
};

function show(bytes) {
    closeData();
    const long = bytes.length > EDITABLE;
    find("text").value = long ? "" : new TextDecoder().decode(bytes);
    find("too-long").hidden = !long;
    readDossier(bytes);
}

function readDossier(bytes) {
    dossier?.free();
    forget();
    try {
        dossier = Dossier.fromBytes(bytes);
    } catch (refused) {
        find("result").hidden = true;
        refuse(refused);
        return;
    }
    showRefusal(undefined);
    record = dossier.toObject();
    spanYears(listEvents(dossier), day());
    offerParties(dossier.parties);
    answer();
}

let offered;

/** A claim is about the parties until somebody writes others; another dossier has its own. */
function offerParties(parties) {
    if (`${parties}` === offered) return;
    offered = `${parties}`;
    for (const [at, id] of ["claim-reporter", "claim-partner"].entries()) find(id).value = parties[at] ?? "";
}

/** The dossier again, in the worker. */
function dossierThere() {
    if (there === undefined) {
        there = library().then((all) => all.Dossier.fromObject(record));
        there.catch(() => (there = undefined));
    }
    return there;
}

function forget() {
    version += 1;
    there?.then((old) => old.free(), () => {});
    dossier = record = there = brief = undefined;
}

/** The day that is asked about; none while it is typed, or where it is out of reach. */
function day() {
    const { value, validity } = find("on");
    return validity.valid ? value : "";
}

function answer() {
    const on = day();
    // A table stays, and the field in which the day is typed.
    find("result").hidden = dossier === undefined || !find("data").hidden;
    find("answered").hidden = on === "";
    if (dossier === undefined || find("result").hidden) return;
    if (on === "") {
        const { value, min, max } = find("on");
        brief = undefined;
        say(value === "" ? "Pick a day." : `Pick a day from ${min} to ${max}.`);
        return;
    }
    ({ findings } = dossier.check({ on }));
    brief = dossier.brief({ on });
    // The core escapes what a dossier says; its markup is the only one that is trusted here.
    find("brief").innerHTML = brief.html;
    // Tables that are wider than the page are moved by the keyboard, too.
    for (const table of find("brief").querySelectorAll(".wide")) table.tabIndex = 0;
    words();
    say(`${dossier.title}, as of ${on}: ${count(findings)}.`);
    setYears(on);
    remember(on);
    drawing ??= drawTimeline();
    checkClaim();
}

/** What is said in the reader's language. */
function words() {
    showStatuses(brief);
    showFindings(findings);
}

function remember(on) {
    const chosen = new URLSearchParams({ on, ...(language() === "en" ? {} : { in: language() }) });
    history.replaceState(null, "", `#${chosen}`);
}

/** The agreements up to the day; while one picture is made, only the last day asked for is kept. */
async function drawTimeline() {
    // What can be read is shown first.
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    for (let drawn, tries = 1; brief !== undefined && drawn !== `${brief.on} ${version}`; ) {
        const { on } = brief;
        drawn = `${on} ${version}`;
        try {
            await draw(find("timeline"), await (await dossierThere()).timelineChart({ on }));
        } catch (refused) {
            if (lost(refused) && tries-- > 0) drawn = undefined;
            else clear(find("timeline"));
        }
    }
    drawing = undefined;
}

const open = opening(async (stop, file) => {
    if (await isDossier(file)) {
        if (file.size > LONGEST_DOSSIER) {
            say(`${file.name} is no dossier: none is as long as that.`);
            return;
        }
        const bytes = await bytesOf(file, stop);
        stop.signal.throwIfAborted();
        show(bytes);
        return;
    }
    stop.signal.throwIfAborted();
    await openTable({ file }, given(), stop);
});

/** The bytes of a small file; what cannot be had is refused with the words for a table's file. */
async function bytesOf(file, stop) {
    try {
        return new Uint8Array(await file.arrayBuffer());
    } catch {
        const opened = await readTable(file, {}, stop);
        opened.free();
        throw new Error("the file could not be read, and then it could");
    }
}

/** What is said on the page about how to read a table. */
function given() {
    const [edition, mapping] = [find("edition").value, find("mapping").value.trim()];
    return { ...(edition === "" ? {} : { edition }), ...(mapping === "" ? {} : { mapping }) };
}

/** `own` is how a table is read for which the page says nothing else. */
async function openTable({ file, own }, options, stop) {
    table = { file, own };
    find("again").disabled = false;
    try {
        const read = await readTable(file, options, stop);
        find("result").hidden = true;
        showRefusal(undefined);
        say(`${file.name} was read.`);
        await showData(read, file.name, library);
    } catch (failure) {
        if (failure.name !== "BilateralError" || stop.signal.aborted) throw failure;
        refuse(failure, `${file.name} was not read; what was here before is as it was.`);
        find("how").open = failure.code.startsWith("file.");
    }
}

async function fetched(address, { signal }) {
    try {
        const answered = await fetch(address, { signal });
        if (!answered.ok) throw new Error(answered.statusText);
        return new Uint8Array(await answered.arrayBuffer());
    } catch {
        signal.throwIfAborted();
        throw new DOMException(`${address.pathname.split("/").at(-1)} cannot be fetched: there is no network.`, "NetworkError");
    }
}

/** What the address says, or nothing. */
const addressed = (key) => new URLSearchParams(location.hash.slice(1)).get(key);

const openWorkedCase = opening(async (stop) => {
    const bytes = await fetched(WORKED_CASE, stop);
    find("on").value = addressed("on") ?? WORKED_DAY;
    show(bytes);
});

const openDataCase = opening(async (stop) => {
    const [mapping, rows] = await Promise.all([DATA_MAPPING, DATA_CASE].map((address) => fetched(address, stop)));
    const own = { mapping: new TextDecoder().decode(mapping) };
    await openTable({ file: new File([rows], "eu-exports-to-kazakhstan.csv"), own }, own, stop);
});

let checkClaim = () => {};

function listen() {
    checkClaim = listenClaims(() => ({ record, on: brief?.on, library, lost }));
    listenYears((day) => {
        find("on").value = day;
        answer();
    });
    find("text").addEventListener("input", ({ target }) => {
        clearTimeout(waiting);
        waiting = setTimeout(opening(() => {
            closeData();
            readDossier(new TextEncoder().encode(target.value));
        }), PAUSE);
    });
    find("file").addEventListener("change", ({ target }) => target.files.length > 0 && open(target.files[0]));
    find("worked-case").addEventListener("click", () => openWorkedCase());
    find("data-case").addEventListener("click", () => openDataCase());
    find("again").addEventListener("click", opening((stop) => openTable(table, { ...table.own, ...given() }, stop)));
    find("on").addEventListener("change", answer);
    find("language").addEventListener("change", () => {
        if (brief !== undefined) {
            words();
            remember(brief.on);
        }
    });
    addEventListener("hashchange", () => {
        if (addressed("in") !== null) chooseLanguage();
        if (addressed("on") !== null) find("on").value = addressed("on");
        answer();
    });
    find("events").addEventListener("change", ({ target }) => {
        if (target.value === "") return;
        find("on").value = target.value;
        answer();
    });
    listenTaking();
    listenDropping();
}

function listenTaking() {
    for (const button of document.querySelectorAll("[data-save]")) {
        button.addEventListener("click", () => save(brief, button.dataset.save));
    }
    for (const button of document.querySelectorAll("[data-png]")) {
        button.addEventListener("click", trying(async () => {
            const address = await png(find(button.dataset.png));
            if (address !== undefined) take(address, `${button.dataset.png}.png`);
        }));
    }
    find("calendar").addEventListener("click", trying(async () => {
        const { ics } = await (await dossierThere()).calendar({ on: brief.on });
        take(new Blob([ics], { type: "text/calendar" }), `ahead-of-${brief.on}.ics`);
    }));
    find("copy").addEventListener("click", async () => {
        say((await copied(brief.markdown)) ? "Copied." : "This browser does not let the page copy: save the brief as Markdown.");
    });
    find("data-csv").addEventListener("click", trying(takeCsv));
    find("data-json").addEventListener("click", takeJson);
    for (const id of ["chart-kind", "reporter", "direction"]) find(id).addEventListener("change", trying(showPicture));
}

function listenDropping() {
    addEventListener("dragover", (event) => {
        event.preventDefault();
        document.body.classList.add("dropping");
    });
    addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    addEventListener("drop", (event) => {
        event.preventDefault();
        document.body.classList.remove("dropping");
        const { file, isFolder, many } = dropped(event.dataTransfer);
        if (many > 1) say(`${many} files were dropped: drop them one by one.`);
        else if (isFolder) say(`${file?.name ?? "That"} is a folder: drop a file of it.`);
        else if (file !== undefined) open(file);
    });
}

/** After the first visit the page comes from the browser's own store. */
async function stayAvailable() {
    if (!("serviceWorker" in navigator)) return;
    const { serviceWorker } = navigator;
    await serviceWorker.register("./sw.js").catch(() => {});
    await serviceWorker.ready;
    // Not before it answers this page, too.
    if (serviceWorker.controller === null) {
        await new Promise((claimed) => serviceWorker.addEventListener("controllerchange", claimed, { once: true }));
    }
    find("offline").textContent = "Ready to work without a network.";
}

chooseLanguage();
if (matchMedia("(max-width: 60rem)").matches) find("editing").open = false;
listen();
const loaded = await init().then(
    () => true,
    () => false,
);
if (loaded) {
    await openWorkedCase();
    performance.measure("interactive");
    stayAvailable();
} else {
    showRefusal({ code: "library.not-loaded", ...notLoaded }, "Nothing can be computed here.");
    say("Not loaded.");
    document.querySelector(".source").inert = true;
}
document.body.dataset.ready = "";
