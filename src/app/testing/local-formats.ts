import { FormatDesk } from '../../formats/thread/answer.ts'
import type { Answer } from '../../formats/thread/requests.ts'
import type { FormatPort } from '../format-thread.ts'
import { importDocument, type ImportOutcome } from '../import-document.ts'
import type { Session } from '../session.ts'

/** Formats without a thread: what the worker does, done here. */
export const localFormats = (): FormatPort => {
  const desk = new FormatDesk()
  const listeners: ((answer: Answer) => void)[] = []
  const failed: ((why: string) => void)[] = []
  let work = Promise.resolve()
  let ended = false
  return {
    post: (question) => {
      const asked = structuredClone(question.what === 'recognise' ? undefined : question) ?? question
      work = work
        .then(async () => {
          const answer = await desk.answer(asked)
          if (!ended) for (const listener of listeners) listener(answer)
        })
        .catch((error: unknown) => {
          for (const listener of failed) listener(String(error))
        })
    },
    listen: (listener) => void listeners.push(listener),
    onFailure: (listener) => void failed.push(listener),
    end: () => {
      ended = true
    },
  }
}

/** Imports a document without a thread. */
export const importHere = (session: Session, file: Uint8Array | string, name: string): Promise<ImportOutcome> =>
  importDocument(session, file, name, { connect: localFormats })
