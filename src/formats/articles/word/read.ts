import mammoth from 'mammoth'
import { textOfLines, withProposals, type ReadArticle } from '../article.ts'
import { linesOfPage } from '../page/blocks.ts'
import { parsePage } from '../page/document.ts'
import { Refused } from '../refusal.ts'
import { tameWord } from './parts.ts'

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
]

/** Notes stand at the end with the number by which the text names them, and without the way back. */
const numberNotes = (markup: string): string => {
  let number = 0
  return markup
    .replaceAll(/<a href="#[^"]*note-ref-[^"]*">↑<\/a>/g, '')
    .replaceAll(/(<li id="[^"]*(?:foot|end)note-[^"]*">\s*<p>)\s*/g, (_, opening: string) => `${opening}[${++number}] `)
}

/**
 * A Word document (.docx) as an article: deleted words of tracked changes are left out and inserted ones kept, notes
 * stand at the end, and what the document tells of itself is dropped.
 * @throws Refused when it is not sound, or there is no text in it
 */
export const readWord = async (
  bytes: Uint8Array,
  name?: string,
): Promise<Pick<ReadArticle, 'text' | 'kinds' | 'known' | 'notes'>> => {
  const { docx, notes } = tameWord(bytes)
  // A page takes the one, Node the other.
  const input = { arrayBuffer: new Uint8Array(docx).buffer, buffer: docx }
  let markup: string
  try {
    const result = await mammoth.convertToHtml(input, {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    })
    markup = result.value
  } catch (error) {
    throw new Refused('broken', { found: error instanceof Error ? error.message : 'docx' })
  }
  const { text, kinds } = textOfLines(linesOfPage(parsePage(numberNotes(markup)).body))
  return { text, kinds, known: withProposals({}, text, kinds, name), notes }
}
