import type { Row } from '../../core/entities.ts'
import { shown, type Fault, type FaultKey, type Result } from '../fault.ts'
import type { InputFile, ReadOptions } from '../format.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { ownName } from '../span-graph/facts.ts'
import { readEvents, type SayingEvent } from './events.ts'
import { isBreaks } from './line-breaks.ts'
import { assembleParts } from '../span-graph/read.ts'
import type { RawArrow, RawArticle, RawSpan } from '../span-graph/resolve.ts'
import { propertyNames } from '../span-graph/span-graph.ts'

const spanLine = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t([^]*))?$/
/** The names of the arguments are the configuration's. */
const relationLine = /^R\S+\t(\S+) \S+?:(\S+) \S+?:(\S+)\s*$/
const attributeLine = /^[AM]\S+\t(\S+) (\S+)(?: (\S+))?\s*$/
const noteLine = /^#\S*\t(\S+) (\S+)\t([^]*)$/
const eventLine = /^(E\S*)\t([^\s:]+):(\S+)((?: \S+:\S+)*) *$/
/** Equivalences, normalisations: brat's own, and none of ours. */
const otherLine = /^(?:(E)\S*\t([^\s:]+)|(\*)\t(\S+)|(N)\S*\t\S+ \S+ ([^\s:]+))/
const otherNames: Readonly<Record<string, string>> = { E: 'event', '*': 'equivalence', N: 'normalization' }

class AnnReader {
  readonly spans: RawSpan[] = []
  readonly arrows: RawArrow[] = []
  readonly faults: Fault[] = []
  readonly leftOut: PlacedFault[] = []
  readonly #properties = new Map<string, Record<string, string>>()
  readonly #events: SayingEvent[] = []
  readonly #file: string
  readonly #text: readonly string[]

  constructor(file: string, text: string) {
    this.#file = file
    this.#text = [...text]
  }

  #fault(line: number, key: FaultKey, found: string, allowed: string): void {
    this.faults.push({ key, file: this.#file, line, column: 1, found, allowed })
  }

  #property(id: string, name: string, value: string): void {
    const known = this.#properties.get(id)
    if (known) known[name] = value
    else this.#properties.set(id, { [name]: value })
  }

  /** Pieces that only line breaks part are one: brat may not draw over them. */
  #pieces(written: string): readonly (readonly [number, number])[] {
    const pieces: [number, number][] = []
    for (const piece of written.split(';')) {
      const [start = 0, end = 0] = piece.split(' ').map(Number)
      const last = pieces.at(-1)
      const between = last ? this.#text.slice(last[1], start).join('') : ''
      if (last && start > last[1] && isBreaks(between)) last[1] = end
      else pieces.push([start, end])
    }
    return pieces
  }

  line(line: string, number: number): void {
    if (line.trim() === '') return
    const span = spanLine.exec(line)
    if (span) {
      const [, id = '', label = '', places = '', exact] = span
      const properties = this.#properties.get(id) ?? {}
      this.#properties.set(id, properties)
      const words = exact === undefined ? {} : { exact }
      this.spans.push({ id, label, pieces: this.#pieces(places), properties, place: [number], ...words })
      return
    }
    const relation = relationLine.exec(line)
    if (relation) {
      const [, type = '', source = '', target = ''] = relation
      this.arrows.push({ type, source, target, place: [number] })
      return
    }
    const note = noteLine.exec(line)
    if (note) {
      const [, type = '', id = '', value = ''] = note
      if (type === 'source' || type === 'statement') this.#property(id, type, value)
      else this.#leave(number, `note ${type}`)
      return
    }
    if (line.startsWith('#')) return
    const attribute = attributeLine.exec(line)
    if (attribute) {
      const [, name = '', id = '', value = 'true'] = attribute
      if (propertyNames.some((known) => known === name)) this.#property(id, name, value)
      else this.#leave(number, `attribute ${name}`)
      return
    }
    const event = eventLine.exec(line)
    if (event) {
      const [, id = '', name = '', trigger = '', args = ''] = event
      const pairs = args
        .split(' ')
        .filter((one) => one !== '')
        .map((one) => one.split(':'))
      this.#events.push({ id, name, trigger, line: number, roles: pairs.map(([role = '', of = '']) => [role, of]) })
      return
    }
    const [, ...other] = otherLine.exec(line) ?? []
    const [kind, name = ''] = other.filter((part) => part !== undefined)
    if (kind === undefined) this.#fault(number, 'unexpected', shown(line), 'T R A N E # *')
    else this.#leave(number, `${otherNames[kind] ?? kind} ${shown(name)}`)
  }

  /** What events say, once every span is known. */
  end(): void {
    const { arrows, cues, others } = readEvents(this.#events, this.spans)
    this.arrows.push(...arrows)
    for (const [at, span] of this.spans.entries()) if (cues.has(span.id)) this.spans[at] = { ...span, label: 'CUE' }
    for (const { line, found } of others) this.#leave(line, found)
    this.leftOut.sort((a, b) => Number(a.path[0]) - Number(b.path[0]))
  }

  #leave(line: number, found: string): void {
    this.leftOut.push({ path: [line], key: 'leftOut', found, allowed: '' })
  }
}

/** Reads pairs of text and annotations; other files of the folder (configuration) are not read. */
export const parseBrat = (files: readonly InputFile[], options: ReadOptions): Result<readonly Row[]> => {
  const byName = new Map(files.map((file) => [file.name, file]))
  const parts = []
  const early: Fault[] = []
  for (const { name, text } of files) {
    if (!name.endsWith('.ann')) continue
    const of = byName.get(`${name.slice(0, -'.ann'.length)}.txt`)
    const words = of?.text ?? options.articleText
    if (words === undefined) {
      early.push({ key: 'fileMissing', file: name, found: shown(name.replace(/\.ann$/, '.txt')), allowed: '' })
      continue
    }
    const reader = new AnnReader(name, words)
    for (const [at, line] of text.split('\n').entries()) {
      reader.line(line.endsWith('\r') ? line.slice(0, -1) : line, at + 1)
    }
    reader.end()
    early.push(...reader.faults)
    const raw: RawArticle = {
      text: words,
      facts: { fileName: ownName(of?.name ?? options.articleName ?? name) },
      spans: reader.spans,
      arrows: reader.arrows,
      leftOut: reader.leftOut,
      units: ['codePoint', 'utf16'],
      place: [1],
    }
    const place = (faults: readonly PlacedFault[]): readonly Fault[] =>
      faults.map(({ path, key, found, allowed }) => ({
        key,
        found,
        allowed,
        file: name,
        line: Number(path[0] ?? 1),
        column: 1,
      }))
    parts.push({ articles: [raw], place })
  }
  if (parts.length === 0 && early.length === 0) {
    const [first] = files
    early.push({ key: 'fileMissing', ...(first ? { file: first.name } : {}), found: '*.ann', allowed: '' })
  }
  return assembleParts(parts, early, options)
}
