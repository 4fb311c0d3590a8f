/** What is read of a file from outside, and no more. Every refusal names the limit that it stands on. */
export const limits = {
  /** The largest file, in bytes. */
  fileBytes: 64_000_000,
  /** The largest Word document, in bytes. */
  docxBytes: 32_000_000,
  /** So much an archive may hold when it is unpacked, all files together, in bytes. */
  unpackedBytes: 64_000_000,
  /** So many times its packed size a file of an archive may have, once it is larger than a megabyte. */
  packingRatio: 200,
  /** So many files an archive may hold. */
  archiveFiles: 2_000,
  /** So many articles a table or a list may hold. */
  articles: 20_000,
  /** The longest line of a text, in UTF-16 code units; nothing could be read in a longer paragraph. */
  line: 1_000_000,
  /** How deep elements may stand in each other: of a page, and of a part of a Word document. */
  pageDepth: 512,
  wordDepth: 64,
  /** So many elements a page may have. */
  pageElements: 200_000,
  /** So much markup a pasted piece of a page may have, in UTF-16 code units. */
  pastedMarkup: 4_000_000,
  /** An element that is written with more attributes than this is read without them. */
  attributes: 500,
  /** So long one file may take, in seconds. */
  seconds: 20,
} as const
