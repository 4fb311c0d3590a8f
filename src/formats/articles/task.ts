import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { textSha256 } from '../text-hash.ts'
import { limits } from './limits.ts'
import { readArticles, readPasted } from './read.ts'
import type { Choices, Reading } from './reading.ts'
import { Refused } from './refusal.ts'

/** A file as a browser hands it out: it can change or go away before it is read. */
export interface ByteSource {
  readonly size: number
  stream(): {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
      cancel(): Promise<void>
    }
  }
}

/** A file that is to be read in a thread of its own. */
export interface ReadTask {
  readonly number: number
  /** Absent of what was pasted. */
  readonly name?: string
  readonly content: ByteSource | Uint8Array | { readonly markup: string }
  readonly choices: Choices
}

/** One thing that was found, with what tells whether it is in the library already; or the end. */
export type ReadReply =
  | { readonly number: number; readonly found: FoundArticle }
  | { readonly number: number; readonly done: true }
export interface FoundArticle {
  readonly reading: Reading
  /** Of the file that holds the article, where it holds nothing else. */
  readonly bytesSha256?: string
  readonly textSha256?: string
}

/**
 * The bytes of a file. The size that it claims is not trusted: reading stops at the limit. `File.text()` would make
 * anything into a string, and very large files into an empty one.
 * @throws Refused
 */
export const bytesOf = async (source: ByteSource, limit: number = limits.fileBytes): Promise<Uint8Array> => {
  const tooLarge = new Refused('tooLarge', { allowed: limit / 1e6 })
  if (source.size > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const reader = source.stream().getReader()
    for (let chunk = await reader.read(); chunk.value !== undefined; chunk = await reader.read()) {
      size += chunk.value.length
      if (size > limit) {
        await reader.cancel()
        throw tooLarge
      }
      chunks.push(chunk.value)
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unreadable')
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const withHashes = (reading: Reading, bytesSha256: string | undefined): FoundArticle => {
  if (reading.outcome !== 'article') return { reading }
  const whole = reading.within.length === 0 && reading.row === undefined
  return {
    reading,
    textSha256: textSha256(reading.article.text),
    ...(whole && bytesSha256 !== undefined ? { bytesSha256 } : {}),
  }
}

/** Everything that a file holds. */
export async function* carryOut({ name, content, choices }: Omit<ReadTask, 'number'>): AsyncIterable<FoundArticle> {
  if ('markup' in content) {
    if (content.markup.length > limits.pastedMarkup) {
      const refusal = { key: 'tooLarge', allowed: limits.pastedMarkup / 1e6 } as const
      yield { reading: { outcome: 'refused', refusal, within: [] } }
      return
    }
    yield withHashes(await readPasted(content.markup), undefined)
    return
  }
  let bytes: Uint8Array
  try {
    bytes = content instanceof Uint8Array ? content : await bytesOf(content)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    yield { reading: { outcome: 'refused', refusal: error.refusal, within: [] } }
    return
  }
  const bytesSha256 = name === undefined ? undefined : bytesToHex(sha256(bytes))
  const file = { bytes, ...(name === undefined ? {} : { name }) }
  for await (const reading of readArticles(file, choices)) yield withHashes(reading, bytesSha256)
}
