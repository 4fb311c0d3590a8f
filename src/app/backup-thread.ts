import { BackupError } from '../storage/backup.ts'
import { StorageError } from '../storage/storage.ts'
import { UnlikeLibrary } from './backup-proof.ts'
import type { Backups } from './backups.ts'

/** One thing to do about backups, in words that cross between threads. */
export type BackupQuestion = {
  readonly [K in keyof Backups]: { readonly what: K; readonly ask: Parameters<Backups[K]> }
}[keyof Backups]

/** What went wrong, in values that cross between threads. */
type Failure =
  | { readonly name: 'BackupError'; readonly problem: BackupError['problem']; readonly at: number }
  | { readonly name: 'StorageError'; readonly problem: StorageError['problem'] }
  | { readonly name: 'UnlikeLibrary' | 'Error'; readonly message: string }

/** How it ended. */
export type BackupAnswer = { readonly done: unknown } | { readonly failed: Failure }

const failureOf = (error: unknown): Failure => {
  if (error instanceof BackupError) return { name: 'BackupError', problem: error.problem, at: error.at }
  if (error instanceof StorageError) return { name: 'StorageError', problem: error.problem }
  const name = error instanceof UnlikeLibrary ? 'UnlikeLibrary' : 'Error'
  return { name, message: error instanceof Error ? error.message : String(error) }
}

const errorOf = (failure: Failure): Error => {
  if (failure.name === 'BackupError') return new BackupError(failure.problem, failure.at)
  if (failure.name === 'StorageError') return new StorageError(failure.problem)
  return failure.name === 'UnlikeLibrary' ? new UnlikeLibrary(failure.message) : new Error(failure.message)
}

const carryOut = (desk: Backups, question: BackupQuestion): Promise<unknown> => {
  switch (question.what) {
    case 'make':
      return desk.make(...question.ask)
    case 'check':
      return desk.check(...question.ask)
    case 'preview':
      return desk.preview(...question.ask)
    case 'restore':
      return desk.restore(...question.ask)
  }
}

/** Does in a thread what the page asks of it. */
export const answerBackups = async (desk: Promise<Backups>, question: BackupQuestion): Promise<BackupAnswer> => {
  try {
    return { done: await carryOut(await desk, question) }
  } catch (error) {
    return { failed: failureOf(error) }
  }
}

/** Has backups made and read in a thread, which lives until a backup has been made or put in place. */
export class BackupThread implements Backups {
  private readonly start: () => Worker
  private worker: Worker | undefined

  constructor(start: () => Worker) {
    this.start = start
  }

  make(...ask: Parameters<Backups['make']>): ReturnType<Backups['make']> {
    return this.ask({ what: 'make', ask }, true) as ReturnType<Backups['make']>
  }

  check(...ask: Parameters<Backups['check']>): Promise<void> {
    return this.ask({ what: 'check', ask }, true) as Promise<void>
  }

  preview(...ask: Parameters<Backups['preview']>): ReturnType<Backups['preview']> {
    this.worker?.terminate()
    this.worker = undefined
    return this.ask({ what: 'preview', ask }, false) as ReturnType<Backups['preview']>
  }

  restore(...ask: Parameters<Backups['restore']>): Promise<void> {
    return this.ask({ what: 'restore', ask }, true) as Promise<void>
  }

  /** @param isLast whether nothing is in hand afterwards that another question needs */
  private ask(question: BackupQuestion, isLast: boolean): Promise<unknown> {
    const keeps = question.what === 'preview' || question.what === 'restore'
    const worker = (keeps ? this.worker : undefined) ?? this.start()
    if (keeps) this.worker = worker
    const asked = new Promise((resolve, reject) => {
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<BackupAnswer>) => {
          if ('done' in data) resolve(data.done)
          else reject(errorOf(data.failed))
        },
        { once: true },
      )
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(new Error(event.message))
      })
      const [port] = question.what === 'restore' ? question.ask : []
      worker.postMessage(question, port ? [port] : [])
    })
    return isLast ? asked.finally(() => worker.terminate()) : asked
  }
}
