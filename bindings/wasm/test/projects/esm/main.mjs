import init, * as bilateral from "bilateral";
import { explain } from "bilateral";

import initDossier, * as dossier from "bilateral/dossier";

import vectors from "./vectors.cjs";

await init();
if (explain !== bilateral.explain) throw new Error("two instances");
console.log(`${vectors(bilateral, process.argv[2])} vectors`);

await initDossier();
console.log(`${vectors(dossier, process.argv[2], vectors.DOSSIER)} vectors of dossiers`);
