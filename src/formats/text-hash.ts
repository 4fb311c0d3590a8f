import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hex. Half a surrogate pair, which UTF-8 has no bytes for, counts as U+FFFD. */
export const textSha256 = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
