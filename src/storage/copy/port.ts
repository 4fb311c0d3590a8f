import type { CopyPlace, LendableCopy } from '../second-copy.ts'
import { StorageError } from '../storage.ts'
import type { CopyAnswers, CopyLoan, CopyMessage, CopyQuestion, CopyRequest } from './messages.ts'

/** The way to the thread that keeps the copy: a worker, or the two ends of a test. */
export interface CopyChannel {
  postMessage(message: CopyQuestion | CopyLoan, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<CopyMessage>) => void): void
}

const problemOf = (name: string, message: string): StorageError =>
  new StorageError(name === 'QuotaExceededError' ? 'quota' : 'failed', new Error(`${name}: ${message}`))

/**
 * The second copy that a thread keeps.
 * @param connect starts the thread; called when something is asked for the first time, since it begins by reading the copy,
 *   which takes long where a library is large
 */
export const openCopyPort = (connect: () => CopyChannel): LendableCopy => {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: StorageError) => void }>()
  let asked = 0
  let tellPlace: (place: CopyPlace) => void
  let tellArrival: () => void
  const place = new Promise<CopyPlace>((resolve) => (tellPlace = resolve))
  const arrival = new Promise<void>((resolve) => (tellArrival = resolve))
  let now: CopyPlace | undefined

  let connected: CopyChannel | undefined
  const thread = (): CopyChannel => {
    if (!connected) {
      connected = connect()
      connected.addEventListener('message', ({ data }) => hear(data))
    }
    return connected
  }
  const hear = (data: CopyMessage): void => {
    if (data.type === 'place') {
      now = data.place
      tellPlace(data.place)
      if (data.place === 'here') tellArrival()
      return
    }
    const { resolve, reject } = waiting.get(data.ask) ?? {}
    waiting.delete(data.ask)
    if (data.type === 'answer') resolve?.(data.answer)
    else reject?.(problemOf(data.name, data.message))
  }

  const ask = <R extends CopyRequest>(request: R): Promise<CopyAnswers[R['type']]> => {
    const number = ++asked
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve: (answer) => resolve(answer as CopyAnswers[R['type']]), reject })
      thread().postMessage({ ask: number, request })
    })
  }

  return {
    async place() {
      thread()
      return now ?? place
    },
    arrival() {
      thread()
      return arrival
    },
    state: () => ask({ type: 'state' }),
    idAt: (seq) => ask({ type: 'idAt', seq }),
    entries: () => ask({ type: 'entries' }),
    append: (entries) => ask({ type: 'append', entries }),
    async replace(batches) {
      await ask({ type: 'begin' })
      for await (const entries of batches) await ask({ type: 'add', entries })
      return ask({ type: 'finish' })
    },
    lend() {
      const { port1, port2 } = new MessageChannel()
      thread().postMessage({ port: port1 }, [port1])
      return port2
    },
    compact: () => ask({ type: 'compact' }),
  }
}
