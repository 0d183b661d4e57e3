import load from "../../dist/dossier.js";

export * from "../../dist/dossier.js";

export async function init(source) {
    await load(source === undefined ? undefined : { module_or_path: source });
}

export default init;
