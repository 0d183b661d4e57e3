import init, { parseDate } from "bilateral";
import initDossier, { Dossier } from "bilateral/dossier";
import { open, read } from "bilateral/worker";

const FILE = "t,i,j,k,v,q\n2021,398,276,010100,1.5,2\n";

await Promise.all([init(), initDossier()]);
const { title } = Dossier.fromToml('title = "Two parties"\nparties = ["KAZ", "EU"]\n');
const held = await read(new Blob([FILE]), { edition: "HS2017" });
const { values } = await held.table.columns();
held.free();
const library = await open();
const code = await library.parseDate("2015-02-30").catch((refused) => refused.code);
library.free();
document.querySelector("output").textContent = JSON.stringify({ title, value: String(values[0]), code, day: parseDate("2015-12-21") });
