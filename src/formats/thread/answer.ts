import type { Row } from '../../core/entities.ts'
import { limits } from '../articles/limits.ts'
import { decodeUtf8 } from '../articles/plain-text.ts'
import type { Result } from '../fault.ts'
import { formatNamed } from '../index.ts'
import { parseIsnad } from '../isnad/parse.ts'
import { recogniseAnnotations } from '../recognise.ts'
import { textSha256 } from '../text-hash.ts'
import type { Answer, Answers, Question, ReadAnswer } from './requests.ts'
import { Writing } from './writing.ts'

/** Reads and writes formats for another thread, which asks one thing after the other. */
export class FormatDesk {
  #writing: Writing | undefined
  #rows: readonly Row[] = []

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
      case 'rows':
        return this.#rows.slice(question.ask.from, question.ask.from + question.ask.count)
    }
  }

  #begun(): Writing {
    if (!this.#writing) throw new RangeError('Nothing is being written')
    return this.#writing
  }

  #read(ask: Answers['read']['ask']): ReadAnswer {
    if ('document' in ask) return this.#readDocument(ask.document)
    const { annotations, at } = ask
    const format = formatNamed(annotations.format)
    if (!format) throw new RangeError(`There is no format ${annotations.format}`)
    return this.#keep(format.read(annotations.files, { at }))
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
    const texts = read.value.flatMap((row) =>
      row.table === 'text' ? [[row.value.id, textSha256(row.value.text)] as const] : [],
    )
    return { outcome: 'sound', rows: read.value.length, texts, leftOut: read.leftOut ?? [] }
  }
}
