import type { Settings } from './settings.ts'

const key = 'autoLockMinutes'
/** After how many minutes a locked library may lock itself; 0: it does not. */
export const idleMinutes = [5, 15, 60, 0] as const
export type IdleMinutes = (typeof idleMinutes)[number]

const usual: IdleMinutes = 15

/** What was chosen, or 15 minutes. */
export const idleChoice = (settings: Pick<Settings, 'get'>): IdleMinutes =>
  idleMinutes.find((minutes) => minutes === settings.get(key)) ?? usual

export const chooseIdle = (settings: Pick<Settings, 'set'>, minutes: IdleMinutes): void => settings.set(key, minutes)

/** The same in milliseconds; Infinity: never. */
export const idleLimit = (settings: Pick<Settings, 'get'>): number => idleChoice(settings) * 60_000 || Infinity
