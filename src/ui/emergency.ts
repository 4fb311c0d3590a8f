import type { Session } from '../app/session.ts'
import { notify } from './parts/notify.ts'
import { saveFile } from './save-file.ts'
import { t } from './words/words.ts'

const exporter = () => import('../app/emergency.ts')

/** Reads in what an emergency needs, while that can still be done. */
export const prepareForEmergency = (): void => void exporter().catch(() => undefined)

/** Hands everything over as a file while the device keeps nothing. */
export const saveInEmergency = async (session: Session): Promise<void> => {
  try {
    const { emergencyDocument } = await exporter()
    const name = `${session.project.title || t().common.appName} ${session.author().now.slice(0, 16).replace(':', '-')}`
    const made = await emergencyDocument(session, __APP_VERSION__, name)
    if (made.outcome !== 'ready') throw new Error('The library does not hold together')
    const isSaved = await saveFile(made.fileName, new Blob([made.text], { type: 'application/json' }))
    if (isSaved) notify({ text: t().dataset.saved(made.fileName) })
  } catch (error) {
    console.error(error)
    notify({ text: t().shell.emergencyFailed, tone: 'problem' })
  }
}
