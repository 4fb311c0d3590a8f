import { hostCopy, type CopyThread } from '../storage/copy/host.ts'

/** The library whose copy this keeps; the window names its worker after it. */
const [, libraryName = 'isnad'] = self.name.split(' ')

const bytesToId = (): string => crypto.randomUUID()

const thread: CopyThread = {
  postMessage: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
}

void hostCopy(thread, libraryName, bytesToId)
