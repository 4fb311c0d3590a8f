import type { Session } from '../app/session.ts'

/** Asks the browser not to clear the library by itself, once there is work in it that one would miss. */
export const keepForGood = (session: Session): void => {
  if (!('storage' in navigator)) return
  const stop = session.listen((event) => {
    if (event.type !== 'change' || event.how !== 'act') return
    stop()
    navigator.storage
      .persist()
      .catch((error: unknown) => console.warn('The browser did not say whether it keeps the library.', error))
  })
}
