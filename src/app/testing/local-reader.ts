import { carryOut, type ReadReply, type ReadTask } from '../../formats/articles/task.ts'
import { revise } from '../../revise/revise.ts'
import { ArticleReader, type ReaderPort } from '../article-reader.ts'
import type { Intake } from '../take-in.ts'
import { localFormats } from './local-formats.ts'

/** A reader without a thread: what the worker does, done here. */
export const localPort = (): ReaderPort => {
  const listeners: ((reply: ReadReply) => void)[] = []
  let ended = false
  const tell = (reply: ReadReply): void => {
    if (!ended) for (const listener of listeners) listener(reply)
  }
  return {
    post: ({ number, ...task }: ReadTask) => {
      void (async () => {
        for await (const found of carryOut(task)) tell({ number, found })
        tell({ number, done: true })
      })()
    },
    listen: (listener) => void listeners.push(listener),
    onFailure: () => undefined,
    end: () => {
      ended = true
    },
  }
}

/** What takes files in, without threads; it finds nothing alike unless it is given a search. */
export const localIntake = (search: Intake['search'] = { alike: () => Promise.resolve([]) }): Intake => ({
  reader: new ArticleReader(localPort, () => () => undefined),
  search,
  revise: (task) => Promise.resolve(revise(task)),
  formats: localFormats,
})
