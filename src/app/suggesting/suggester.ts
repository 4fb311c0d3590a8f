import type { ArticleText, Id } from '../../core/entities.ts'
import type { SuggestReply, SuggestRequest } from '../../suggest/asking.ts'
import type { Suggestion } from '../../suggest/suggestion.ts'
import type { LearningBook } from './learning-book.ts'

export type { Suggestion }

/** The way to the grammar in its own thread. */
export interface SuggestPort {
  post(request: SuggestRequest): void
  listen(listener: (reply: SuggestReply) => void): void
}

/** The port of a worker that runs `src/workers/suggest.ts`. */
export const suggestPortOf = (worker: Worker): SuggestPort => ({
  post: (request) => worker.postMessage(request),
  listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<SuggestReply>) => listener(data)),
})

/** Asks the grammar what it proposes for a text; the last answer for each of the last few articles is kept. */
export class Suggester {
  private readonly connect: () => SuggestPort
  /** What the grammar has learnt, to be looked into. */
  readonly book: LearningBook
  private port: SuggestPort | undefined
  private asks = 0
  private readonly waiting = new Map<number, (suggestions: readonly Suggestion[]) => void>()
  private readonly known = new Map<
    Id,
    { readonly text: ArticleText; readonly answer: Promise<readonly Suggestion[]> }
  >()

  /**
   * @param connect starts the grammar's thread; called once, at the first question
   * @param book what the grammar has learnt by now
   */
  constructor(connect: () => SuggestPort, book: LearningBook) {
    this.connect = connect
    this.book = book
  }

  /** What the grammar proposes for a text; offsets are UTF-16 code units of that very text. */
  suggest(text: ArticleText): Promise<readonly Suggestion[]> {
    const known = this.known.get(text.id)
    if (known?.text === text) return known.answer
    const ask = ++this.asks
    const answer = new Promise<readonly Suggestion[]>((resolve) => {
      this.waiting.set(ask, resolve)
      this.connected().post({ ask, text: text.text, kinds: text.kinds, learning: this.book.learning() })
    })
    this.known.delete(text.id)
    this.known.set(text.id, { text, answer })
    const [oldest] = this.known.keys()
    if (this.known.size > kept && oldest !== undefined) this.known.delete(oldest)
    return answer
  }

  private connected(): SuggestPort {
    if (this.port) return this.port
    const port = this.connect()
    port.listen(({ ask, suggestions }) => {
      this.waiting.get(ask)?.(suggestions)
      this.waiting.delete(ask)
    })
    this.port = port
    return port
  }
}

/** Answers kept: one goes back and forth between few articles. */
const kept = 8
