import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { BackupDesk } from '../app/backup-desk.ts'
import { answerBackups, type BackupQuestion } from '../app/backup-thread.ts'
import { allOfJournal } from '../app/copy-keeper.ts'
import { plainCodec } from '../storage/codec.ts'
import { openCopyPort } from '../storage/copy/port.ts'
import { openIndexedDbStorage } from '../storage/indexed-db.ts'
import type { OpenLock } from '../storage/lock/keyring.ts'

/** The first message says which library it is about, and how it was unlocked. */
interface Library {
  readonly name: string
  readonly lock: OpenLock | undefined
}

const hash = (data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))

const open = async ({ name, lock }: Library): Promise<BackupDesk> => {
  const codec = lock ? (await import('../storage/lock/sealed-codec.ts')).createSealedCodec(lock.dataKey) : plainCodec
  const storage = await openIndexedDbStorage(name, codec)
  return new BackupDesk(storage, hash, lock, (copy) => {
    copy.start()
    return openCopyPort(() => copy).replace(allOfJournal(storage))
  })
}

let desk: Promise<BackupDesk> | undefined

addEventListener('message', ({ data }: MessageEvent<Library | BackupQuestion>) => {
  if ('name' in data) desk = open(data)
  else if (desk) void answerBackups(desk, data).then((answer) => postMessage(answer))
})
