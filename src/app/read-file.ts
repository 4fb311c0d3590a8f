import { largestFile, type Refusal } from './read-text.ts'

/** The part of a `File` that is needed to read it. */
interface Readable {
  readonly name: string
  readonly size: number
  stream(): ReadableStream<Uint8Array>
}

export type ReadFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The bytes of a file. The size that a file claims is not trusted: reading stops at the limit. `File.text()` would make
 * anything into a string, and very large files into an empty one.
 */
export const readFile = async (file: Readable, limit = largestFile): Promise<ReadFile> => {
  const tooLarge: ReadFile = { ok: false, refusal: { reason: 'tooLarge', limit } }
  if (file.size > limit) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const reader = file.stream().getReader()
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.length
      if (size > limit) {
        await reader.cancel()
        return tooLarge
      }
      chunks.push(chunk.value)
    }
  } catch {
    return { ok: false, refusal: { reason: 'unreadable' } }
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { ok: true, bytes }
}
