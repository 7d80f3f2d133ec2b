/** A copy of a filing with the findings marked in it, or in words why there is none. */
export type Marked = { bytes: Uint8Array } | { refused: string };
