
/**
 * Loads the library. In a browser, await it before the first call; calling it
 * again costs nothing. In Node it is loaded on import and this does nothing.
 *
 * @param source where the wasm file is, or its bytes; next to the package's own
 * files unless told otherwise
 */
export declare function init(source?: string | { readonly href: string } | ArrayBuffer | Uint8Array): Promise<void>;
export default init;
