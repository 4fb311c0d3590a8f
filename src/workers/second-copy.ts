import { hostCopy, type CopyThread } from '../storage/copy/host.ts'

/** The library whose copy this keeps, and whether it is locked; the window names its worker after them. */
const [, libraryName = 'isnad', locked] = self.name.split(' ')

const bytesToId = (): string => crypto.randomUUID()

const thread: CopyThread = {
  postMessage: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
}

/** The first message to a worker of a locked library is its data key. */
const hostLocked = async (key: Promise<Uint8Array>): Promise<void> => {
  const { createFrameCipher } = await import('../storage/lock/frame-cipher.ts')
  await hostCopy(thread, libraryName, bytesToId, createFrameCipher(await key))
}

if (locked === undefined) void hostCopy(thread, libraryName, bytesToId)
else
  void hostLocked(
    new Promise((resolve) =>
      addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data), { once: true }),
    ),
  )
