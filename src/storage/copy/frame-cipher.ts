/** Seals the frames of a file, each bound to the chain that it continues. */
export interface FrameCipher {
  seal(payload: Uint8Array, before: Uint8Array): Uint8Array
  /** What was sealed; undefined where it was altered or stands elsewhere. */
  open(payload: Uint8Array, before: Uint8Array): Uint8Array | undefined
}

/** Frames as they are. */
export const noCipher: FrameCipher = { seal: (payload) => payload, open: (payload) => payload }
