import { createSignal } from 'solid-js'
import { announce } from './announce.ts'

/** A short message that passes; what must be decided does not belong in one. */
export interface Notice {
  readonly text: string
  /** `problem` and `offer` stay until they are dismissed; an offer is no cause for alarm. */
  readonly tone?: 'plain' | 'problem' | 'offer'
  /** The one thing that one may want to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly chord?: string }
}

const BRIEFLY_MS = 6000
const WITH_ACTION_MS = 12_000
const MOST = 3

const [notices, setNotices] = createSignal<readonly Notice[]>([])

/** Those that are in sight, the oldest first. */
export { notices }

/** Takes a notice away. */
export function dismiss(notice: Notice): void {
  setNotices((shown) => shown.filter((other) => other !== notice))
}

/** How long a notice stays when nobody points at it; a problem stays. */
export function lifetimeOf(notice: Notice): number {
  if (notice.tone === 'problem' || notice.tone === 'offer') return Number.POSITIVE_INFINITY
  return notice.action ? WITH_ACTION_MS : BRIEFLY_MS
}

/** Shows a short message, and says it to those who listen. At most three are in sight; one that says the same gives way. */
export function notify(notice: Notice): void {
  announce(notice.text, notice.tone === 'problem' ? 'assertive' : 'polite')
  setNotices((shown) => [...shown.filter(({ text }) => text !== notice.text), notice].slice(-MOST))
}
