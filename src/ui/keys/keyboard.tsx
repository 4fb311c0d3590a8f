import { createContext, createMemo, createSignal, type JSX, onCleanup, onMount, useContext } from 'solid-js'
import { t } from '../words/words.ts'
import { activeKeys, type Overrides } from './bindings.ts'
import { type CommandId, commandOf, commands } from './commands.ts'
import { matchesWritten, pressOf } from './match.ts'
import { onApple } from './platform.ts'
import { isArticleText, isPressed, isTyping } from './typing.ts'

/** What a command does on this screen. */
export interface Offer {
  readonly run: () => void
  /** Whether it can be done now; otherwise the key is left to whoever else wants it. */
  readonly enabled?: () => boolean
  /** What it is called here and now, where the bar should say more than its name. */
  readonly label?: () => string
}

/** The commands that a screen offers. */
export type Offers = { readonly [Id in CommandId]?: Offer | (() => void) }

/** The reader's choices about keys, and where they are kept. */
export interface KeyboardOptions {
  readonly overrides: () => Overrides
  readonly setOverrides: (overrides: Overrides) => void
  /** Whether single characters act; WCAG 2.1.4 wants a switch. */
  readonly singleKeys: () => boolean
}

/** What a key does now, in words. */
interface Hint {
  readonly chord: string
  readonly label: string
}

interface Registration {
  readonly offers: Offers
  readonly when: () => boolean
}

const asOffer = (offer: Offer | (() => void)): Offer => (typeof offer === 'function' ? { run: offer } : offer)

/** Whether something in front of the page has the keys to itself. */
const isBlocked = (): boolean => document.querySelector('dialog:modal') !== null

function createKeyboard(options: KeyboardOptions) {
  const [registrations, setRegistrations] = createSignal<readonly Registration[]>([])

  const keysOf = (id: CommandId): readonly string[] => {
    const command = commandOf(id)
    return command ? activeKeys(command, options.overrides(), options.singleKeys()) : []
  }
  /** What a command does now: the newest offer that can be taken. */
  const offerOf = (id: CommandId): Offer | undefined =>
    registrations()
      .filter(({ when }) => when())
      .map(({ offers }) => offers[id])
      .filter((offer) => offer !== undefined)
      .map(asOffer)
      .findLast(({ enabled }) => enabled?.() ?? true)

  /** Those that stay are the same objects, so that the bar draws only what is new in it. */
  const hints = createMemo((before: readonly Hint[]) => {
    const now = commands
      .filter(({ bar }) => bar)
      .flatMap(({ id }): readonly Hint[] => {
        const [chord] = keysOf(id)
        const offer = chord === undefined ? undefined : offerOf(id)
        if (chord === undefined || !offer) return []
        const label = offer.label?.() ?? t().keys.commands[id]
        return [before.find((hint) => hint.chord === chord && hint.label === label) ?? { chord, label }]
      })
    return now.length === before.length && now.every((hint, at) => hint === before[at]) ? before : now
  }, [])

  /** Does what the keys of an event say. @returns whether anything was done */
  const handle = (event: KeyboardEvent): boolean => {
    if (event.defaultPrevented || event.isComposing) return false
    const blocked = isBlocked()
    const press = pressOf(event)
    const typing = isTyping(event.target)
    const command = commands.find(
      ({ id, gesture, whileTyping, inText, repeats, always }) =>
        !gesture &&
        (!blocked || always) &&
        (!typing || whileTyping || (inText && isArticleText(event.target))) &&
        (!event.repeat || repeats) &&
        keysOf(id).some((chord) => matchesWritten(chord, press, onApple)) &&
        offerOf(id) !== undefined,
    )
    if (!command || ((event.key === 'Enter' || event.key === ' ') && isPressed(event.target))) return false
    event.preventDefault()
    offerOf(command.id)?.run()
    return true
  }

  const register = (registration: Registration): (() => void) => {
    setRegistrations((others) => [...others, registration])
    return () => setRegistrations((others) => others.filter((other) => other !== registration))
  }

  return {
    /** The first key of a command now, for hints on buttons; none when it has none. */
    chordOf: (id: CommandId): string | undefined => keysOf(id)[0],
    /** What the keys do now, for the bar at the foot of the page. */
    hints,
    handle,
    register,
    options,
  }
}

/** The keys of the program: what they are, what they do now, and the one listener that hears them. */
export type Keyboard = ReturnType<typeof createKeyboard>

const KeyboardContext = createContext<Keyboard>()

/** Listens to the keys for everything below. Once, around the whole program. */
export function KeyboardProvider(props: KeyboardOptions & { children: JSX.Element }) {
  const keyboard = createKeyboard({
    overrides: () => props.overrides(),
    setOverrides: (overrides) => props.setOverrides(overrides),
    singleKeys: () => props.singleKeys(),
  })
  // On the window, so that whatever floats has heard Escape before.
  const listen = (event: KeyboardEvent) => keyboard.handle(event)
  onMount(() => window.addEventListener('keydown', listen))
  onCleanup(() => window.removeEventListener('keydown', listen))
  return <KeyboardContext.Provider value={keyboard}>{props.children}</KeyboardContext.Provider>
}

/** The keys of the program. @throws Error outside of its provider */
export function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext)
  if (!keyboard) throw new Error('useKeyboard needs a KeyboardProvider around it')
  return keyboard
}

/**
 * Offers commands for as long as the calling component is there, and `when` says so. Of several offers of the same
 * command the newest that can be taken counts.
 */
export function useCommands(offers: Offers, when: () => boolean = () => true): void {
  onCleanup(useKeyboard().register({ offers, when }))
}
