import { lastBackupKey } from '../../app/safekeeping.ts'
import type { Surround } from '../frame.tsx'
import { notify } from '../parts/notify.ts'
import { navigate } from '../shell/router.ts'
import { saveFile } from '../save-file.ts'
import { agoInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { folderOf, mayWrite, writeInto } from './backup-folder.ts'

export const folderKey = 'backupFolder'
const remindedKey = 'backupRemindedAt'
/** Since when this device has had articles to lose. */
const watchedKey = 'backupWatchedSince'
const day = 86_400_000

type Needed = Pick<Surround, 'session' | 'safekeeping'>

const make = async ({ session, safekeeping }: Needed, passphrase: string) =>
  safekeeping.make(session.project.title, session.author().now, __APP_VERSION__, passphrase)

const since = (kept: unknown, now: string): number =>
  typeof kept === 'string' ? Date.parse(now) - Date.parse(kept) : Number.POSITIVE_INFINITY

/**
 * Saves a backup: into the chosen folder when there is one and it may be written to, else through the browser.
 * @param passphrase what to encrypt it with; nothing: it is not encrypted
 */
export const backUp = async (around: Needed, passphrase = ''): Promise<void> => {
  const { session } = around
  try {
    const { name, content } = await make(around, passphrase)
    const folder = folderOf(session.settings.get(folderKey))
    if (folder && (await mayWrite(folder, true)))
      await writeInto(folder, name, content, (written) => around.safekeeping.check(written, content, passphrase))
    else if (!(await saveFile(name, content))) return
    session.settings.set(lastBackupKey, session.author().now)
    notify({ text: t().safety.backedUp(name) })
  } catch (error) {
    console.error(error)
    const isUnlike = error instanceof Error && error.name === 'UnlikeLibrary'
    notify({ text: isUnlike ? t().safety.backupUnlike : t().safety.backupFailed, tone: 'problem' })
  }
}

/** Saves the library as it lay before a newer program changed how it is kept. */
export const saveFormer = async ({ session, safekeeping }: Needed): Promise<void> => {
  try {
    const file = await safekeeping.makeFormer(session.project.title, session.author().now, __APP_VERSION__)
    if (file && (await saveFile(file.name, file.content))) notify({ text: t().safety.formerSaved(file.name) })
  } catch (error) {
    console.error(error)
    notify({ text: t().safety.backupFailed, tone: 'problem' })
  }
}

/** Once a day, into the chosen folder, without asking anybody anything; fails in silence only where it may not write. */
const backUpByItself = async (around: Needed, folder: FileSystemDirectoryHandle): Promise<void> => {
  if (!(await mayWrite(folder, false))) return
  const { name, content } = await make(around, '')
  await writeInto(folder, name, content, (written) => around.safekeeping.check(written, content, ''))
  around.session.settings.set(lastBackupKey, around.session.author().now)
}

/** At a start: backs up by itself where it can, or reminds gently, at most once a day, of how old the last backup is. */
export const lookAfterBackups = async (around: Needed): Promise<void> => {
  const { settings, tables } = around.session
  const { now } = around.session.author()
  const last = settings.get(lastBackupKey)
  if (tables.size('article') === 0) return
  around.safekeeping
    .clearUnusedFiles(around.session, now)
    .catch((error: unknown) => console.warn('Files that nothing names were not looked through.', error))
  around.safekeeping
    .clearFormer(around.session, now)
    .catch((error: unknown) => console.warn('The former library was not looked at.', error))
  const folder = folderOf(settings.get(folderKey))
  if (folder && since(last, now) > day) await backUpByItself(around, folder)
  const isOld = since(settings.get(lastBackupKey), now) > 7 * day
  // What was brought along is older than the work on this device.
  if (typeof settings.get(watchedKey) !== 'string') settings.set(watchedKey, now)
  const hasWork = since(settings.get(watchedKey), now) > day
  if (!isOld || !hasWork || since(settings.get(remindedKey), now) < day) return
  settings.set(remindedKey, now)
  notify({
    text: typeof last === 'string' ? t().safety.remindOld(agoInWords(last)) : t().safety.remindNever,
    action: { label: t().safety.backUpNow, run: () => navigate({ screen: 'safety' }) },
  })
}
