// A thread of Node with the library in it.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";

import library from "../node.cjs";

import { serve } from "./serve.js";

/** The next piece from the other side, waited for: this thread has nothing else to do. */
function pull({ port, turn }) {
    return () => {
        Atomics.store(turn, 0, 0);
        port.postMessage("next");
        Atomics.wait(turn, 0, 0);
        return receiveMessageOnPort(port).message.piece;
    };
}

parentPort.on("message", serve(Promise.resolve(library), (message, transfer = []) => parentPort.postMessage(message, transfer), pull));
