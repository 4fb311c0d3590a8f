import type { IdleWatch } from '../app/idling.ts'

/** Whatever a person does in this window puts off that it locks itself; a window that comes back looks at once. */
export const followWork = (watch: IdleWatch): void => {
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const)
    addEventListener(type, () => watch.worked(), { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => watch.look())
}
