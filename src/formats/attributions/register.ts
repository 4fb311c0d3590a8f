import type { Row, Source, Stamp } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import { proposeSource } from '../../core/propose/source.ts'
import { describedKinds, spokenMentionTypes, type SourceKind } from '../../core/vocabulary.ts'

type SpokenType = (typeof spokenMentionTypes)[number]
type DescribedKind = (typeof describedKinds)[number]

/** Whether sources of a kind are only described. */
export const isDescribed = (kind: SourceKind): kind is DescribedKind => describedKinds.some((one) => one === kind)
const isSpoken = (type: string): type is SpokenType => spokenMentionTypes.some((one) => one === type)

const pronouns = new Set(['هو', 'هي', 'هما', 'هم', 'هن'].map(fold))

/** How words point at a source, as far as the words tell. */
export const typeOfWords = (words: string, kind: SourceKind): SpokenType => {
  if (pronouns.has(fold(words))) return 'pronoun'
  const { type } = proposeSource(words)
  if (type === 'cliticPronoun') return type
  return isSpoken(type) && !isDescribed(kind) ? type : 'nominal'
}

/** The register in the making: one entry for each name, or each description, of a kind. */
export class Register {
  readonly rows: Row[] = []
  readonly #entries = new Map<string, Source>()
  readonly #stamp: () => Stamp

  constructor(stamp: () => Stamp) {
    this.#stamp = stamp
  }

  /** The entry for words that name a source of this kind. */
  entry(words: string, kind: SourceKind): Source {
    const proposal = proposeSource(words)
    const name = proposal.kind === kind && proposal.name !== '' ? proposal.name : words
    const key = `${kind} ${fold(kind === 'impersonal' || isDescribed(kind) ? words : name)}`
    const known = this.#entries.get(key)
    if (known) return known
    const source = this.#make(words, name, kind)
    this.#entries.set(key, source)
    this.rows.push({ table: 'source', value: source })
    return source
  }

  /** The entry that has exactly this name, or is described by exactly these words. */
  named(name: string, kind: SourceKind): Source {
    const key = `${kind}\0${name}`
    const known = this.#entries.get(key)
    if (known) return known
    const source = this.#make(name, name, kind)
    this.#entries.set(key, source)
    this.rows.push({ table: 'source', value: source })
    return source
  }

  #make(words: string, name: string, kind: SourceKind): Source {
    const { role, descriptor, ...proposal } = proposeSource(words)
    if (kind === 'impersonal') return { ...this.#stamp(), kind, words, aliases: [] }
    if (isDescribed(kind)) {
      const number = kind === 'anonymousPerson' ? 'one' : 'pluralUnverified'
      return { ...this.#stamp(), kind, words, descriptor, reason: 'none', number, aliases: [] }
    }
    const known = proposal.kind === kind && role !== undefined && role !== ''
    return { ...this.#stamp(), kind, name, aliases: [], ...(known ? { role } : {}) }
  }
}
