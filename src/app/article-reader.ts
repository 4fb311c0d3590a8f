import { limits } from '../formats/articles/limits.ts'
import type { Refusal } from '../formats/articles/refusal.ts'
import type { FoundArticle, ReadReply, ReadTask } from '../formats/articles/task.ts'

/** The way to the reading in its own thread. */
export interface ReaderPort {
  post(task: ReadTask): void
  listen(listener: (reply: ReadReply) => void): void
  /** Calls back when the thread has failed. */
  onFailure(listener: (why: string) => void): void
  /** Ends the thread, whatever it is doing. */
  end(): void
}

/** The port of a worker that runs `src/workers/import.ts`. */
export const readerPortOf = (worker: Worker): ReaderPort => ({
  post: (task) => worker.postMessage(task),
  listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => listener(data)),
  onFailure: (listener) =>
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      listener(event.message)
    }),
  end: () => worker.terminate(),
})

/** Calls back after so many milliseconds, unless what it returns is called before. */
export type Timer = (milliseconds: number, run: () => void) => () => void

/** Reads files from outside in a thread of their own, one after the other, which is ended when it hangs or fails. */
export class ArticleReader {
  private readonly connect: () => ReaderPort
  private readonly timer: Timer
  private port: ReaderPort | undefined
  private number = 0
  /** What is done with the replies about the file that is being read, and when its thread fails. */
  private hear: (reply: ReadReply) => void = () => undefined
  private fail: (why: string) => void = () => undefined

  /** @param connect starts the thread; called again when one was ended */
  constructor(connect: () => ReaderPort, timer: Timer) {
    this.connect = connect
    this.timer = timer
  }

  /**
   * What a file holds, one by one; nothing more once the signal has ended it. A file that takes too long without a sign
   * is refused with what was not yet found in it.
   */
  read(task: Omit<ReadTask, 'number'>, signal?: AbortSignal): Promise<readonly FoundArticle[]> {
    const number = ++this.number
    const found: FoundArticle[] = []
    return new Promise((resolve) => {
      const finish = (): void => {
        stopTimer()
        signal?.removeEventListener('abort', giveUp)
        resolve(found)
      }
      const giveUp = (): void => {
        this.rest()
        finish()
      }
      const refuse = (refusal: Refusal): void => {
        found.push({ reading: { outcome: 'refused', refusal, within: [] } })
        giveUp()
      }
      const wait = (): (() => void) =>
        this.timer(limits.seconds * 1000, () => refuse({ key: 'tooSlow', allowed: limits.seconds }))
      let stopTimer = wait()
      signal?.addEventListener('abort', giveUp)
      this.fail = (why) => refuse({ key: 'broken', found: why })
      this.hear = (reply) => {
        if (reply.number !== number) return
        if ('done' in reply) {
          finish()
          return
        }
        found.push(reply.found)
        stopTimer()
        stopTimer = wait()
      }
      this.connected().post({ ...task, number })
    })
  }

  private connected(): ReaderPort {
    if (this.port) return this.port
    const port = this.connect()
    port.listen((reply) => this.hear(reply))
    port.onFailure((why) => this.fail(why))
    this.port = port
    return port
  }

  /** Ends the thread; the next file starts another. */
  rest(): void {
    this.port?.end()
    this.port = undefined
  }
}
