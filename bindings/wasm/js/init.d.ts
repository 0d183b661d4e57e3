
/** A `WebAssembly.Module`, where the platform has such types. */
export type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never;

/**
 * Loads the library. In a browser, await it before the first call; calling it
 * again costs nothing. In Node it is loaded on import and this does nothing.
 *
 * @param source where the wasm file is, or its bytes, or the compiled module; next to the package's own
 * files unless told otherwise
 */
export declare function init(source?: string | { readonly href: string } | ArrayBuffer | Uint8Array | WasmModule): Promise<void>;
export default init;
