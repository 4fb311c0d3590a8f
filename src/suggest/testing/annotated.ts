import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Segment } from '../../core/entities.ts'
import { CodePointIndex } from '../../core/offsets.ts'
import type { Manner, SourceKind } from '../../core/vocabulary.ts'
import { describeAttributions } from '../../formats/attributions/serialize.ts'
import { byId } from '../../formats/isnad/by-id.ts'
import { parseIsnad } from '../../formats/isnad/parse.ts'
import type { Compared } from './score.ts'

/** A text with the attributions that people found in it, in UTF-16 code units. */
export interface AnnotatedText {
  readonly name: string
  readonly text: string
  readonly attributions: readonly Compared[]
}

type Span = readonly [start: number, end: number]

/** An attribution as the format `attributions` writes it; code points. */
interface Written {
  readonly cue: Span | null
  readonly sources: readonly Span[]
  readonly implicit: boolean
  readonly antecedent: Span | null
  readonly content: readonly Span[]
  readonly manner: Manner
  readonly kind: SourceKind
  readonly parent: number | null
}

const inUnitsOf = (text: string): ((written: Written) => Compared) => {
  const index = new CodePointIndex(text)
  const segment = ([start, end]: Span): Segment => ({ start: index.toUtf16(start), end: index.toUtf16(end) })
  return (written) => ({
    ...written,
    cue: written.cue ? segment(written.cue) : undefined,
    sources: written.sources.map(segment),
    antecedent: written.antecedent ? segment(written.antecedent) : undefined,
    content: written.content.map(segment),
    parent: written.parent ?? undefined,
  })
}

/** The sample articles of the project with their annotations. */
export const annotatedSamples = (): readonly AnnotatedText[] => {
  const read = parseIsnad(readFileSync(new URL('../../../samples/samples.isnad.json', import.meta.url), 'utf8'))
  if (!read.ok) throw new Error('The samples are not sound')
  const { tables } = read.value
  return byId(tables.all('article')).map(({ id }) => {
    const text = tables.get('text', id)?.text ?? ''
    const { article: name = id, attributions } = describeAttributions(tables, id)
    return { name, text, attributions: attributions.map(inUnitsOf(text)) }
  })
}

/** Annotated articles that are no part of the project: `NNN.txt` beside `NNN.attributions.json` in a folder. */
export const annotatedArticles = (folder: string, only: readonly string[]): readonly AnnotatedText[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.attributions.json') && only.includes(file.slice(0, 3)))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file.replace('.attributions.json', '.txt')), 'utf8')
      const { attributions }: { attributions: Written[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return { name: file, text, attributions: attributions.map(inUnitsOf(text)) }
    })
