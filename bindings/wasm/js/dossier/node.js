import entry from "./node.cjs";

// Named exports of the CommonJS file are found by reading it, not by running it.
export * from "../../dist/dossier.cjs";
export const { init } = entry;
export default init;
