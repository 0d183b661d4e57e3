// A dossier in, a day, its brief and findings out. All the answers come from the library.
import init, { Dossier } from "bilateral";

import { find } from "./elements.js";
import { listEvents } from "./events.js";
import { count, showFindings, showRefusal } from "./findings.js";
import { save } from "./taking.js";

const WORKED_CASE = new URL("../kazakhstan-eu/dossier.toml", import.meta.url);
const WORKED_DAY = "2024-12-23";
/** A longer text is read, and not shown for editing. */
const EDITABLE = 1_000_000;
const PAUSE = 300;

let dossier;
let brief;
let waiting;

function read(bytes) {
    dossier?.free();
    dossier = undefined;
    try {
        dossier = Dossier.fromBytes(bytes);
    } catch (refused) {
        if (refused.name !== "BilateralError") throw refused;
        showRefusal(refused);
    }
    if (dossier !== undefined) {
        showRefusal(undefined);
        listEvents(dossier);
    }
    answer();
}

function answer() {
    const on = find("on").value;
    find("result").hidden = dossier === undefined || on === "";
    if (dossier === undefined) {
        find("state").textContent = "Refused.";
        return;
    }
    if (on === "") {
        find("state").textContent = "Pick a day.";
        return;
    }
    const { findings } = dossier.check({ on });
    brief = dossier.brief({ on });
    // The core escapes what a dossier says; its markup is the only one that is trusted here.
    find("brief").innerHTML = brief.html;
    showFindings(findings);
    find("state").textContent = `${dossier.title}, as of ${on}: ${count(findings)}.`;
    history.replaceState(null, "", `#on=${on}`);
}

function show(bytes) {
    const long = bytes.length > EDITABLE;
    find("text").value = long ? "" : new TextDecoder().decode(bytes);
    find("too-long").hidden = !long;
    read(bytes);
}

async function open(file) {
    if (file !== undefined) show(new Uint8Array(await file.arrayBuffer()));
}

async function openWorkedCase() {
    find("on").value = new URLSearchParams(location.hash.slice(1)).get("on") ?? WORKED_DAY;
    const response = await fetch(WORKED_CASE);
    show(new Uint8Array(await response.arrayBuffer()));
}

function listen() {
    find("text").addEventListener("input", ({ target }) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => read(new TextEncoder().encode(target.value)), PAUSE);
    });
    find("file").addEventListener("change", ({ target }) => open(target.files[0]));
    find("worked-case").addEventListener("click", openWorkedCase);
    find("on").addEventListener("change", answer);
    find("events").addEventListener("change", ({ target }) => {
        if (target.value === "") return;
        find("on").value = target.value;
        answer();
    });
    for (const button of document.querySelectorAll("[data-save]")) {
        button.addEventListener("click", () => save(brief, button.dataset.save));
    }
    find("copy").addEventListener("click", async () => {
        await navigator.clipboard.writeText(brief.markdown);
        find("state").textContent = "Copied.";
    });
    addEventListener("dragover", (event) => {
        event.preventDefault();
        document.body.classList.add("dropping");
    });
    addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    addEventListener("drop", (event) => {
        event.preventDefault();
        document.body.classList.remove("dropping");
        open(event.dataTransfer.files[0]);
    });
}

await init();
listen();
await openWorkedCase();
document.body.dataset.ready = "";
