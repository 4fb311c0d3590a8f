import { emptyChange, type Change } from '../../core/change.ts'
import type { Id, Row } from '../../core/entities.ts'
import { Tables } from '../../core/tables.ts'
import { limits } from '../articles/limits.ts'
import { decodeUtf8 } from '../articles/plain-text.ts'
import type { Result } from '../fault.ts'
import { formatNamed } from '../index.ts'
import { mergeDocument } from '../isnad/merge.ts'
import { parseIsnad } from '../isnad/parse.ts'
import { partsOf } from '../isnad/parts.ts'
import { recogniseAnnotations } from '../recognise.ts'
import { ontoKnownTexts } from './onto-known-texts.ts'
import type { Answer, Answers, Question, ReadAnswer } from './requests.ts'
import { Writing } from './writing.ts'

/** Reads and writes formats for another thread, which asks one thing after the other. */
export class FormatDesk {
  #writing: Writing | undefined
  #rows: readonly Row[] = []
  #library = new Tables()
  #parts: readonly Change[] = []

  /** @throws RangeError when the thread is asked what it cannot know, such as a batch of no writing */
  answer(question: Question): Answer | Promise<Answer> {
    switch (question.what) {
      case 'write':
        this.#writing = new Writing(question.ask)
        return this.#writing.inBatches ? 'batches' : 'all'
      case 'batch':
        return this.#begun().batch(question.ask.rows, question.ask.articleIds)
      case 'keep':
        this.#begun().keep(question.ask)
        return true
      case 'end':
        return this.#begun().end()
      case 'recognise':
        return recogniseAnnotations(question.ask)
      case 'read':
        return this.#read(question.ask)
      case 'library':
        if (question.ask.fresh) this.#library = new Tables()
        for (const row of question.ask.rows) this.#library.put(row)
        return true
      case 'merge':
        return this.#merge()
      case 'part':
        return this.#parts[question.ask] ?? emptyChange
    }
  }

  #begun(): Writing {
    if (!this.#writing) throw new RangeError('Nothing is being written')
    return this.#writing
  }

  #read(ask: Answers['read']['ask']): ReadAnswer {
    if ('document' in ask) return this.#readDocument(ask.document)
    const { annotations, at, known } = ask
    const format = formatNamed(annotations.format)
    if (!format) throw new RangeError(`There is no format ${annotations.format}`)
    const read = format.read(annotations.files, { at })
    return this.#keep(read.ok ? { ...read, value: ontoKnownTexts(read.value, known) } : read)
  }

  #readDocument(file: Uint8Array | string): ReadAnswer {
    if (file.length > limits.fileBytes) {
      return { outcome: 'refused', refusal: { key: 'tooLarge', allowed: limits.fileBytes / 1e6 } }
    }
    const decoded = typeof file === 'string' ? ({ ok: true, text: file } as const) : decodeUtf8(file)
    if (!decoded.ok) return { outcome: 'refused', refusal: decoded.refusal }
    const parsed = parseIsnad(decoded.text)
    return this.#keep(parsed.ok ? { ok: true, value: parsed.value.rows } : parsed)
  }

  #keep(read: Result<readonly Row[]>): ReadAnswer {
    if (!read.ok) return { outcome: 'faulty', faults: read.faults }
    this.#rows = read.value
    const articleIds = new Set<Id>()
    for (const { table, value } of read.value) {
      if ('articleId' in value) articleIds.add(value.articleId)
      else if (table === 'article') articleIds.add(value.id)
    }
    return { outcome: 'sound', articleIds: [...articleIds], leftOut: read.leftOut ?? [] }
  }

  #merge(): Answers['merge']['answer'] {
    const { change, report } = mergeDocument(this.#library, this.#rows)
    this.#parts = partsOf(change)
    return { report, parts: this.#parts.length, rows: change.added.length }
  }
}
