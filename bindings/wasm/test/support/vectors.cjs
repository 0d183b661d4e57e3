// Runs the vectors in a folder against the package, all or those of the calls named; returns how many there were.
// CommonJS, so that projects of either kind can take it along.
"use strict";

const assert = require("node:assert/strict");
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

// Where JavaScript names what other languages give by position.
const ADAPT = {
    parsePeriodAny: ([text, dayOrder]) => (dayOrder === undefined ? [text] : [text, { dayOrder }]),
};

// Calls that say more in JavaScript than the vectors do.
const MORE = new Set(["parseCurrency", "parseProduct", "parsePublished"]);

/** The answer as the vectors write it: `null` for nothing, and only what they speak of. */
function comparable(call, answer, wanted) {
    if (!MORE.has(call) || wanted === null) return answer ?? null;
    return Object.fromEntries(Object.keys(wanted).map((key) => [key, answer[key] ?? null]));
}

/** The JSON text of an answer, keys in the order of letters: what is compared is text, digit by digit. */
const sorted = (_, value) =>
    value === null || typeof value !== "object" || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
const json = (value) => JSON.stringify(value, sorted);

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

/** Words for what JSON has no numbers for, as numbers. */
const numbers = (text) => JSON.parse(text, (_, value) => (value === "NaN" ? NaN : value));

/** Calls that are more than a function of the package by the same name. */
const composed = (api, root) => {
    const read = (text) => api.Dossier.fromBytes(new TextEncoder().encode(text));
    const table = (text) => api.FlowTable.fromFlows(JSON.parse(text));
    const hex = (bytes) => Buffer.from(bytes).toString("hex");
    const content = (file) =>
        file.startsWith("base64:") ? Uint8Array.from(Buffer.from(file.slice(7), "base64")) : new TextEncoder().encode(file);
    return {
        readDossier: (text) => read(text).toJson(),
        checkDossier: (text) => read(text).check(),
        status: (text, id, on) => read(text).status(id, on),
        calendar: (text, on) => read(text).calendar({ on }),
        progress: (text, on) => read(text).progress({ on }),
        importCsv: (text, mapping) => api.importCsv(text, JSON.parse(mapping)),
        kaplanMeier: (text) => api.kaplanMeier(JSON.parse(text)),
        analyse: (text, on) => {
            const agreements = read(text).agreements();
            const values = [{ one: "DEU", other: "KAZ", value: "60" }, { one: "USA", other: "KAZ", value: "40" }];
            const depths = [{ agreement: "B", index: "depth", value: "6", least: "0", greatest: "7", source: "S" }];
            return {
                coverage: api.coverage(agreements, values, on),
                deepest: api.deepest(agreements, depths, "depth", ["DEU", "KAZ"], on) ?? null,
                each: agreements.map((one) => ({
                    daysApplied: api.daysApplied(one, on),
                    ratification: api.ratification(one, { on, weights: { EU: "3", KAZ: "1" } }),
                    signedToForce: api.daysBetweenEvents(one, "signed", "entered-into-force") ?? null,
                    stageDurations: api.stageDurations(one, on),
                })),
                networks: ["legal", "provisional", "political"].map((layer) => api.network(agreements, layer, on)),
                staleTexts: api.staleTexts(agreements, 24, on),
                sunsetExposure: api.sunsetExposure(agreements, [{ agreement: "A", years: 15 }], on),
                timeToForce: api.timeToForce(agreements, on),
                treatyCount: api.treatyCount(agreements, on),
            };
        },
        tracks: (text, id, on) => read(text).tracks(id, on),
        statusFor: (text, id, on, party, scope) =>
            read(text).status(id, on, { party: party || undefined, scope: scope || undefined }),
        entryIntoForce: (text, id, on, scope) =>
            read(text).entryIntoForce(id, { on: on || undefined, scope: scope || undefined }),
        entryIntoForceIf: (text, id, party, on) =>
            read(text).entryIntoForceIf(id, on, { party: party || undefined }),
        auditEntryIntoForce: (text, id) => read(text).auditEntryIntoForce(id),
        conflicts: (text, id) => read(text).conflicts(id),
        resolved: (text, id, resolution) => read(text).resolved(id, JSON.parse(resolution)),
        lineage: (text, id) => read(text).lineage(id),
        series: (text) => read(text).series(),
        compareTrade: (earlier, later) => api.compareTrade(JSON.parse(earlier), JSON.parse(later)),
        compareFlows: (earlier, later) => api.compareFlows(JSON.parse(earlier), JSON.parse(later)),
        flowGrowth: (earlier, later) => api.flowGrowth(JSON.parse(earlier), JSON.parse(later)),
        flowSum: (flows, along) => api.flowSum(JSON.parse(flows), along),
        flowDifference: (earlier, later) => api.flowDifference(JSON.parse(earlier), JSON.parse(later)),
        flowShare: (part, whole, along) => api.flowShare(JSON.parse(part), JSON.parse(whole), along),
        contributions: (whole, parts) => api.contributions(JSON.parse(whole), JSON.parse(parts)),
        growthAdjustedForDays: (before, after, first, second) =>
            api.growthAdjustedForDays(before, after, Number(first), Number(second)),
        reconcile: (pairs, margin) => api.reconcile(JSON.parse(pairs), margin),
        flowSeries: (flows, question, given) => {
            const series = table(flows).series(["partner"], ["KAZ"]);
            const answer = series[question](...JSON.parse(given));
            return question === "withZeroWhereAbsent" ? answer.values() : answer;
        },
        revisions: (flows, by) => table(flows).revisions([by]),
        revisedGrowth: (flows, by, earlier, later) => table(flows).revisedGrowth([by], earlier, later),
        pivotFlows: (flows, rows, columns) => table(flows).pivot(rows, columns),
        filterFlows: (flows, conditions) => table(flows).filter(JSON.parse(conditions)).flows(),
        mirror: (exporter, importer) => api.mirror(JSON.parse(exporter), JSON.parse(importer)),
        indicators: (text) => api.indicators(text).map((one) => one.key),
        indicator: (key, text) => api.indicator(key, numbers(text)),
        indicatorRobustness: (key, text, trials) => api.indicatorRobustness(key, numbers(text), JSON.parse(trials)),
        checkFlows: (text) => table(text).check(),
        groupFlows: (text, keys) => table(text).group({ by: keys ? keys.split(",") : [] }),
        partialBytes: (text) => hex(table(text).partial({ by: ["reporter", "partner"] }).toBytes()),
        finishPartial: (text) => api.FlowPartial.fromBytes(Buffer.from(text, "hex")).finish(),
        readFile: (file, options) => {
            const { table, dataset, ...read } = api.read(content(file), JSON.parse(options));
            return { ...read, table: table && table.flows(), dataset: dataset && dataset.toObject() };
        },
        exchangeRates: (file, options) => api.read(content(file), JSON.parse(options)).dataset.exchangeRates(),
        checkClaims: (text) => api.checkClaims(JSON.parse(text)),
        checkDossierClaims: (text) => api.Dossier.fromJson(text).checkClaims(),
        workedClaims: (path, on) => {
            const dossier = api.Dossier.fromBytes(readFileSync(join(root, path)));
            const checked = dossier.checkClaims({ on });
            return {
                verdicts: checked.solution.claims.map((one) => [one.id, one.relation, one.verdict]),
                conflicts: checked.solution.conflicts.map((one) => one.because),
                codes: checked.report.findings.map((one) => one.code),
                brief: sha256(dossier.briefWithClaims({ on }).text),
            };
        },
        tableMatrix: (flows, how) => table(flows).matrix(JSON.parse(how)),
        tableGrubelLloyd: (flows) => table(flows).grubelLloyd(),
        tablePanel: (flows, how) => table(flows).panel(JSON.parse(how)),
        tableIndicator: (flows, how, key, options) =>
            table(flows).indicator(key, JSON.parse(how), JSON.parse(options)),
        chart: (kind, input, option) => {
            const given = kind === "timeline" ? null : JSON.parse(input);
            const month = option === "" ? undefined : Number(option);
            return {
                timeline: () => read(input).timelineChart({ on: option }),
                trade: () => table(input).tradeChart(month),
                balance: () => table(input).balanceChart(month),
                composition: () => table(input).compositionChart(option),
                treemap: () => table(input).treemapChart(option),
                claims: () => api.claimsChart(api.checkClaims(given)),
                waterfall: () => api.waterfallChart(given),
                mirror: () => api.mirrorChart(given),
                heatmap: () => api.heatmapChart(option, given),
                "product-space": () => api.productSpaceChart(given, option === "" ? {} : { exporter: option }),
            }[kind]();
        },
        checkInvestmentCells: (text) => api.checkInvestmentCells(JSON.parse(text)),
        answerInvestment: (text) => api.answerInvestment(JSON.parse(text)),
        readInvestmentRow: (row, source) => api.readInvestmentRow(JSON.parse(row), source),
        brief: (path, on) => {
            const dossier = api.Dossier.fromBytes(readFileSync(join(root, path)));
            const { text, markdown, html, htmlPage, ...brief } = dossier.brief({ on });
            const instruments = [...brief.treaties, ...brief.political];
            return {
                stages: Object.fromEntries(instruments.map(({ id, status }) => [id, status.stage])),
                conclusions: brief.conclusions.map((one) => [one.kind, one.text]),
                text: sha256(text),
                markdown: sha256(markdown),
                html: sha256(html),
                json: sha256(JSON.stringify(brief, null, 2)),
            };
        },
    };
};

/** Figures are handed over as objects: text that is no JSON never gets that far. */
const unsayable = (call, { throws }) => call === "compareTrade" && throws?.code === "input.syntax";

/** What `bilateral/dossier` answers. */
const DOSSIER = ["brief", "checkDossier", "compareTrade", "explain", "readDossier", "status"];

function vectors(api, folder, only) {
    const calls = { ...api, ...composed(api, join(folder, "../..")) };
    let count = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
        const { call, cases } = JSON.parse(readFileSync(join(folder, name), "utf8"));
        if (only && !only.includes(call)) continue;
        assert.equal(typeof calls[call], "function", `${name}: the package has no \`${call}\``);
        for (const one of cases.filter((one) => !unsayable(call, one))) {
            const given = ADAPT[call]?.(one.arguments) ?? one.arguments;
            const at = `${call}(${one.arguments.map((argument) => JSON.stringify(argument)).join(", ")})`;
            if (one.throws) {
                assert.throws(() => calls[call](...given), { name: "BilateralError", ...one.throws }, at);
            } else {
                const answer = comparable(call, calls[call](...given), one.returns);
                assert.deepEqual(answer, one.returns, at);
                assert.equal(json(answer), json(one.returns), at);
            }
            count += 1;
        }
    }
    return count;
}

module.exports = Object.assign(vectors, { DOSSIER });
