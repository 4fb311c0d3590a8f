import type { Row } from '../core/entities.ts'
import type { Answer, Answers, Question } from '../formats/thread/requests.ts'

/** The way to the formats in a thread of their own. */
export interface FormatPort {
  post(question: Question): void
  /** Calls back with each answer, in the order of the questions. */
  listen(listener: (answer: Answer) => void): void
  /** Calls back when the thread has failed. */
  onFailure(listener: (why: string) => void): void
  /** Ends the thread, whatever it is doing. */
  end(): void
}

/** The port of a worker that runs `src/workers/formats.ts`. */
export const formatPortOf = (worker: Worker): FormatPort => ({
  post: (question) => worker.postMessage(question),
  listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => listener(data)),
  onFailure: (listener) =>
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      listener(event.message)
    }),
  end: () => worker.terminate(),
})

/** Starts a thread for one piece of work. */
export type ConnectFormats = () => FormatPort

/** The work was ended by its signal. */
export class Stopped extends Error {}

/** So many rows cross between threads at a time: few enough that the page answers in between. */
const rowsAtOnce = 2000

/** One piece of work in a thread of its own, which is ended with it. */
export class FormatWork {
  readonly #port: FormatPort
  readonly #signal: AbortSignal | undefined
  readonly #giveUp = (): void => this.#fail(new Stopped())
  #waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (why: Error) => void }[] = []
  #failure: Error | undefined

  constructor(connect: ConnectFormats, signal?: AbortSignal) {
    this.#port = connect()
    this.#signal = signal
    this.#port.listen((answer) => this.#waiting.shift()?.resolve(answer))
    this.#port.onFailure((why) => this.#fail(new Error(why)))
    if (signal?.aborted) this.#giveUp()
    signal?.addEventListener('abort', this.#giveUp)
  }

  #fail(why: Error): void {
    this.#failure = why
    this.#port.end()
    for (const { reject } of this.#waiting.splice(0)) reject(why)
  }

  /** @throws Stopped when the signal has ended the work; Error when the thread has failed */
  ask<K extends keyof Answers>(what: K, ask: Answers[K]['ask']): Promise<Answers[K]['answer']> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      // Answers come in the order of the questions.
      this.#waiting.push({ resolve: resolve as (answer: Answer) => void, reject })
      this.#port.post({ what, ask } as Question)
    })
  }

  /** Hands rows over, some at a time. */
  async keep(rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await this.ask('keep', rows.slice(from, from + rowsAtOnce))
    }
  }

  /** Hands over the rows of a library that something is to come into, some at a time. */
  async library(rows: readonly Row[]): Promise<void> {
    for (let from = 0; from === 0 || from < rows.length; from += rowsAtOnce) {
      await this.ask('library', { fresh: from === 0, rows: rows.slice(from, from + rowsAtOnce) })
    }
  }

  end(): void {
    this.#signal?.removeEventListener('abort', this.#giveUp)
    this.#port.end()
  }
}
