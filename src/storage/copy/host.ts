import type { Id } from '../../core/entities.ts'
import { CopyFiles, type SyncFile } from './copy-files.ts'
import { noCipher, type FrameCipher } from './frame-cipher.ts'
import type { CopyLoan, CopyMessage, CopyQuestion, CopyRequest } from './messages.ts'

/** The thread that keeps the second copy, as far as it is needed. */
export interface CopyThread {
  postMessage(message: CopyMessage): void
  addEventListener(type: 'message', listener: (event: MessageEvent<CopyQuestion | CopyLoan>) => void): void
}

interface Openable {
  createSyncAccessHandle(): Promise<SyncFile>
}

const isOpenable = (handle: object): handle is Openable => 'createSyncAccessHandle' in handle

const names = ['a', 'b'] as const

/** How often, and how long after each try, a file is asked for that a window which has just gone still holds. */
const tries = 40
const pause = 50

const openFile = async (folder: FileSystemDirectoryHandle, name: string): Promise<SyncFile> => {
  const handle = await folder.getFileHandle(`${name}.copy`, { create: true })
  if (!isOpenable(handle)) throw new TypeError('This browser has no synchronous files')
  for (let left = tries; ; left--) {
    try {
      return await handle.createSyncAccessHandle()
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError'
      if (!isHeld || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

const openFiles = async (libraryName: string, cipher: FrameCipher): Promise<CopyFiles> => {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(`${libraryName}-second-copy`, { create: true })
  const [a, b] = names
  return new CopyFiles([await openFile(folder, a), await openFile(folder, b)], cipher)
}

const answer = (files: CopyFiles, request: CopyRequest, newId: () => Id): unknown => {
  switch (request.type) {
    case 'state':
      return files.state
    case 'idAt':
      return files.idAt(request.seq)
    case 'entries':
      return files.entries
    case 'append':
      files.append(request.entries)
      return files.state
    case 'begin':
      return files.begin()
    case 'add':
      return files.add(request.entries.map((entry) => ({ type: 'entry', entry })))
    case 'finish':
      files.finish(0, '')
      return files.state
    case 'compact':
      return files.compact(newId)
  }
}

/** Answers what is asked by this way, and by those that are lent. */
const serve = (thread: CopyThread, files: CopyFiles, newId: () => Id): void =>
  thread.addEventListener('message', ({ data }) => {
    if ('port' in data) {
      serve(data.port, files, newId)
      data.port.start()
      return
    }
    const { ask, request } = data
    try {
      thread.postMessage({ type: 'answer', ask, answer: answer(files, request, newId) })
    } catch (error) {
      const { name, message } = error instanceof Error || error instanceof DOMException ? error : new Error('')
      thread.postMessage({ type: 'problem', ask, name, message })
    }
  })

const canKeep = (): boolean => 'locks' in navigator && 'storage' in navigator && 'getDirectory' in navigator.storage

/**
 * Keeps the second copy of a library for one window, as soon as no other window does: the browser passes the lock on
 * when a window goes, however it goes. Says where the copy is, then answers.
 * @param cipher what a locked library seals its frames with
 */
export const hostCopy = async (
  thread: CopyThread,
  libraryName: string,
  newId: () => Id,
  cipher: FrameCipher = noCipher,
): Promise<void> => {
  const say = (message: CopyMessage): void => thread.postMessage(message)
  if (!canKeep()) return say({ type: 'place', place: 'nowhere' })
  const keep = async (): Promise<void> => {
    serve(thread, await openFiles(libraryName, cipher), newId)
    say({ type: 'place', place: 'here' })
    // For as long as the window lives.
    await new Promise(() => undefined)
  }
  const lock = `isnad:${libraryName}:second-copy`
  try {
    await navigator.locks.request(lock, { ifAvailable: true }, (got) => (got ? keep() : undefined))
    say({ type: 'place', place: 'elsewhere' })
    await navigator.locks.request(lock, keep)
  } catch {
    say({ type: 'place', place: 'nowhere' })
  }
}
