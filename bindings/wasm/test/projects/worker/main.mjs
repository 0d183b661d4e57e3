import { parentPort, Worker, isMainThread } from "node:worker_threads";
import { fileURLToPath } from "node:url";

import { version } from "bilateral";
import { open, read } from "bilateral/worker";

const FILE = "t,i,j,k,v,q\n2021,398,276,010100,1.5,2\n";

if (isMainThread) {
    const held = await read(new Blob([FILE]), { edition: "HS2017" });
    const { values } = await held.table.columns();
    held.free();
    const library = await open();
    const there = await library.version();
    library.free();
    // A worker of the program's own has the library as any module has.
    const own = await new Promise((resolve, reject) => {
        new Worker(fileURLToPath(import.meta.url)).on("message", resolve).on("error", reject);
    });
    console.log(JSON.stringify({ value: String(values[0]), same: there === version() && own === version() }));
} else {
    parentPort.postMessage(version());
}
