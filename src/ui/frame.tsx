import { createContext, useContext, type JSX } from 'solid-js'
import type { Premises } from '../app/premises.ts'
import type { Relating } from '../app/relations/relating.ts'
import type { Reviewing } from '../app/review/reviewing.ts'
import type { CopyKeeper } from '../app/copy-keeper.ts'
import type { Safekeeping } from '../app/safekeeping.ts'
import type { Session } from '../app/session.ts'
import type { Suggester } from '../app/suggesting/suggester.ts'
import type { Intake } from '../app/take-in.ts'
import { actInWords } from './acts.ts'
import { announce } from './parts/announce.ts'
import { notify } from './parts/notify.ts'
import type { Preferences } from './settings/preferences.ts'
import { Shell, type ShellProps } from './shell/Shell.tsx'
import { route, navigate } from './shell/router.ts'
import { saveInEmergency } from './emergency.ts'
import type { SaveState, SaveTrouble } from './shell/SaveStatus.tsx'
import type { SessionState } from './state.ts'
import { t } from './words/words.ts'

/** What every screen stands in. */
export interface Surround {
  readonly session: Session
  /** What takes files from outside in. */
  readonly intake: Intake
  readonly state: SessionState
  readonly suggester: Suggester
  /** What the reader has chosen about the program, and how to choose otherwise. */
  readonly preferences: () => Preferences
  readonly prefer: (changes: Partial<Preferences>) => void
  readonly reviewing: Reviewing
  /** What claims are to each other, as far as the program can tell. */
  readonly relating: Relating
  /** How many claims wait for review; undefined while that is not known. */
  readonly waiting: () => number | undefined
  /** The article opened last, to which the rail leads back. */
  readonly lastArticle: () => string | undefined
  /** Opens the list of all keys. */
  readonly showKeys: () => void
  /** Keeps the second copy; absent where nothing is kept. */
  readonly keeper: CopyKeeper | undefined
  /** Backups, and back. */
  readonly safekeeping: Safekeeping
  /** What is done to the library as a whole; absent where nothing is kept. */
  readonly premises: Premises | undefined
}

const context = createContext<Surround>()

/** Gives the screens below what they stand in. */
export const SurroundProvider = context.Provider

/** What the screen stands in. @throws Error outside of the app */
export const useSurround = (): Surround => {
  const surround = useContext(context)
  if (!surround) throw new Error('A screen stands outside of the app')
  return surround
}

/** Takes the newest act back, or does it again, and says what that was; where it lies elsewhere, offers to go there. */
export const travel = async (session: Session, way: 'undo' | 'redo'): Promise<void> => {
  const result = await (way === 'undo' ? session.undo() : session.redo())
  if (result.outcome === 'done') {
    const what = actInWords(result.label)
    const text = way === 'undo' ? t().shell.undone(what) : t().shell.redone(what)
    const [only, ...others] = [...result.articleIds].filter((id) => session.tables.get('article', id))
    const here = route()
    const isElsewhere = only !== undefined && others.length === 0 && here.screen === 'article' && here.id !== only
    if (isElsewhere) {
      notify({ text, action: { label: t().common.open, run: () => navigate({ screen: 'article', id: only }) } })
    } else announce(text)
  } else if (result.outcome === 'nothing') announce(t().shell.nothingToUndo)
  else if (result.outcome === 'held') notify({ text: t().desk.undoHeld, tone: 'problem' })
  else notify({ text: t().desk.undoOvertaken, tone: 'problem' })
}

/** The frame of a screen, with what is the same on all of them: how saving stands, undo, the way back. */
export const Frame = (
  props: Omit<
    ShellProps,
    'status' | 'trouble' | 'undoLabel' | 'redoLabel' | 'onUndo' | 'onRedo' | 'article' | 'onAllKeys'
  > & {
    /** Whether the article on this screen is in another window's hands. */
    readonly following?: boolean
    readonly children: JSX.Element
  },
): JSX.Element => {
  const { session, state, waiting, lastArticle, showKeys, keeper } = useSurround()
  const status = (): SaveState => {
    const { state: saving } = state.status()
    // What is only in memory is never called saved.
    if (!keeper) return 'unkept'
    return saving === 'saved' && props.following ? 'following' : saving
  }
  const trouble = (): SaveTrouble | undefined => {
    const saving = state.status()
    if (saving.state !== 'failed') return undefined
    return {
      words: t().shell.problem[saving.problem],
      pending: saving.pending,
      onRetry: () => session.retrySaving(),
      onEmergency: () => void saveInEmergency(session),
    }
  }
  const inWords = (label: ReturnType<SessionState['undoLabel']>): string | undefined => label && actInWords(label)
  const last = lastArticle
  return (
    <Shell
      {...props}
      status={status}
      trouble={trouble}
      undoLabel={() => inWords(state.undoLabel())}
      redoLabel={() => inWords(state.redoLabel())}
      onUndo={() => void travel(session, 'undo')}
      onRedo={() => void travel(session, 'redo')}
      article={articleRoute(last())}
      onAllKeys={showKeys}
      waiting={waiting()}
    >
      {props.children}
    </Shell>
  )
}

const articleRoute = (id: string | undefined) => (id === undefined ? undefined : ({ screen: 'article', id } as const))
