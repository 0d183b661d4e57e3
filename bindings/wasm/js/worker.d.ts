/// <reference lib="esnext.disposable" />
import type * as library from "./bilateral.js";
import type {
    InvestmentCell,
    Dataset, Dossier, FlowPartial, FlowSeries, FlowTable, ReadDiagnostics, ReadRequest, Recognised, WasmModule,
} from "./bilateral.js";

/** A type of the platform, where it has such types: browsers, Node. */
type Platform<N extends string> = typeof globalThis extends Record<N, { prototype: infer T }> ? T : never;

/** An object of the library that stays in the worker. */
type Kept = Dataset | Dossier | FlowPartial | FlowSeries | FlowTable;

/** What a call gives once it crosses: plain values as they are, objects of the library as `Remote`. */
export type Crossed<T> = T extends Kept ? Remote<T> : T;

/** What a call takes: plain values, and objects of the library that live in the same worker. */
type Handed<A extends unknown[]> = { [K in keyof A]: A[K] extends Kept ? A[K] | Remote<A[K]> : A[K] };

/**
 * An object in a worker, under the names it has here: every method gives a promise, and what is a property
 * here is a method without arguments there.
 *
 * It lives until it is freed or its worker ends.
 */
export type Remote<T> = {
    readonly [K in Exclude<keyof T, "free" | symbol>]: T[K] extends (...given: infer A) => infer R
        ? (...given: Handed<A>) => Promise<Crossed<R>>
        : () => Promise<T[K]>;
} & Disposable & {
        /** Frees it in the worker; `using` does it by itself. */
        free(): void;
    };

/** What stands in the library beside functions. */
type Classes = "Dataset" | "Dossier" | "FlowPartial" | "FlowSeries" | "FlowTable";
type Functions = Exclude<keyof typeof library, Classes | "default" | "init" | "readFrom">;
type Statics<C> = { readonly [K in Exclude<keyof C, "prototype">]: C[K] extends (...given: infer A) => infer R ? (...given: Handed<A>) => Promise<Crossed<R>> : never };

/**
 * The whole library in a worker, under its own names. Only what lives in one worker can be handed over there:
 * two tables that meet are read with `read` of one library.
 */
export type Library = {
    readonly [K in Exclude<Functions, "read">]: (typeof library)[K] extends (...given: infer A) => infer R
        ? (...given: Handed<A>) => Promise<Crossed<R>>
        : never;
} & {
    /** Reads the bytes of a file in this worker. */
    read(bytes: Uint8Array | ArrayBuffer, options?: ReadRequest): Promise<HeldRead>;
} & { readonly [C in Extract<Classes, keyof typeof library>]: Statics<(typeof library)[C]> } & Disposable & {
        /** Ends the worker; what is not answered by then is refused under `file.reader-ended`. */
        free(): void;
    };

/** Where the worker finds the library; Node needs none of it. */
export interface WorkerOptions {
    /** Where the wasm file is, its bytes, or the compiled module; next to the package's own files unless told otherwise. */
    wasm?: string | { readonly href: string } | ArrayBuffer | Uint8Array | WasmModule;
}

/** How far a worker has come. */
export interface WorkerProgress {
    /** Whether a stream is still coming in or the file is being read. A browser takes in the whole of a stream first. */
    stage: "fetching" | "reading";
    /** Bytes that have been taken in, as they are stored. */
    bytes: number;
    /** Bytes there are; `null` where nobody knows. */
    total: number | null;
    /** Rows that have been read. */
    rows: number;
}

/** What to read a file as, what is known about it, whom to tell, and how to stop. */
export interface WorkerReadOptions extends ReadRequest, WorkerOptions {
    /** Stops the reading at once; the promise is rejected with the signal's reason. */
    signal?: Platform<"AbortSignal">;
    /** Called now and then, here. */
    progress?: (now: WorkerProgress) => void;
    /** How many bytes a stream has, for `progress`. */
    total?: number;
}

/** What a file held. A table or dataset stays in the worker that read it. */
export type HeldRead = {
    /** What was noticed: counted, located, never silent. */
    readonly diagnostics: ReadDiagnostics;
    /** As what the file was read, and what told. */
    readonly recognised: Recognised;
} & (
    | { readonly table: Remote<FlowTable>; readonly dataset: null; readonly cells: null }
    | { readonly table: null; readonly dataset: Remote<Dataset>; readonly cells: null }
    | { readonly table: null; readonly dataset: null; readonly cells: readonly InvestmentCell[] }
);

/** What a file held, in a worker of its own, which ends with `free()` or `using`. */
export type RemoteRead = HeldRead &
    Disposable & {
        /** Ends the worker, and with it the table or dataset. */
        free(): void;
    };

/**
 * Reads a file in a worker of its own, so that whoever called stays responsive: `read` of the library, away from
 * here. `table.columns()` hands the rows over as typed arrays, without a copy between threads.
 *
 * A `File` is read piece by piece and never held whole. In a browser a stream is first taken in whole, by the
 * browser; in Node it is read as it comes.
 *
 * @throws {BilateralError} what `read` throws; `file.unreadable` for a folder or a file that was moved,
 * `file.reader-ended` if the worker is gone before the file, `library.not-loaded` without WebAssembly
 */
export function read(
    source: Platform<"Blob"> | Platform<"ReadableStream"> | ArrayBufferView | ArrayBuffer,
    options?: WorkerReadOptions,
): Promise<RemoteRead>;

/**
 * The whole library in a worker.
 *
 * @throws {BilateralError} `library.not-loaded` without WebAssembly; later, from every call, `file.reader-ended` if
 * the worker is gone
 */
export function open(options?: WorkerOptions): Promise<Library>;

