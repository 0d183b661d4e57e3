import init, * as bilateral from "bilateral";
import { explain } from "bilateral";

import vectors from "./vectors.cjs";

await init();
if (explain !== bilateral.explain) throw new Error("two instances");
console.log(`${vectors(bilateral, process.argv[2])} vectors`);
