// One piece of a stream as bytes, or why it is none.

/** A piece may be any view of bytes. A text is none: which bytes it was made of is no longer known. */
export function bytesOf(piece) {
    if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
    if (piece instanceof ArrayBuffer) return new Uint8Array(piece);
    throw new TypeError(`\`source\` must be a stream of bytes, and gives a ${typeof piece}: hand it over before it is decoded`);
}
