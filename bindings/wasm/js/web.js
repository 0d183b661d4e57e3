import load from "../dist/bilateral.js";

export * from "../dist/bilateral.js";

export async function init(source) {
    await load(source === undefined ? undefined : { module_or_path: source });
}

export default init;
