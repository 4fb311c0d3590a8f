import {
  lazy,
  createEffect,
  createMemo,
  createSignal,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
  untrack,
  type JSX,
} from 'solid-js'
import type { Reviewing } from '../app/review/reviewing.ts'
import type { CopyKeeper } from '../app/copy-keeper.ts'
import type { Premises } from '../app/premises.ts'
import type { Relating } from '../app/relations/relating.ts'
import type { Safekeeping } from '../app/safekeeping.ts'
import type { Search } from '../app/search.ts'
import type { Session } from '../app/session.ts'
import type { Suggester } from '../app/suggesting/suggester.ts'
import type { Intake } from '../app/take-in.ts'
import type { Id } from '../core/entities.ts'
import { prepareForEmergency, saveInEmergency } from './emergency.ts'
import { Frame, SurroundProvider, travel } from './frame.tsx'
import { openSection } from './guidelines/open.ts'
import { KeyboardProvider, useCommands } from './keys/keyboard.tsx'
import { KeySheet } from './keys/KeySheet.tsx'
import { LibraryScreen } from './library/LibraryScreen.tsx'
import { Button } from './parts/Button.tsx'
import { EmptyState } from './parts/EmptyState.tsx'
import { notify } from './parts/notify.ts'
import { createWaiting } from './review/waiting.ts'
import { parsePreferences, showPreferences, usualPreferences, type Preferences } from './settings/preferences.ts'
import type { Route } from './shell/route.ts'
import { keepQuiet } from './shell/quiet.ts'
import { followQuietly, navigate, route } from './shell/router.ts'
import { tellOvertaken } from './overtaken.ts'
import { createSessionState } from './state.ts'
import { language } from './words/language.ts'
import { rememberLanguage } from './words/language-before.ts'
import { t } from './words/words.ts'

// Screens that are not the first are read in when they are gone to.
const DeskScreen = lazy(async () => ({ default: (await import('./desk/DeskScreen.tsx')).DeskScreen }))
const DatasetScreen = lazy(async () => ({ default: (await import('./dataset/DatasetScreen.tsx')).DatasetScreen }))
const GuidelinesPanel = lazy(async () => ({
  default: (await import('./guidelines/GuidelinesPanel.tsx')).GuidelinesPanel,
}))
const GuidelinesScreen = lazy(async () => ({
  default: (await import('./guidelines/GuidelinesScreen.tsx')).GuidelinesScreen,
}))
const ClaimPage = lazy(async () => ({ default: (await import('./claims/ClaimPage.tsx')).ClaimPage }))
const PicturesScreen = lazy(async () => ({ default: (await import('./pictures/PicturesScreen.tsx')).PicturesScreen }))
const RelationsScreen = lazy(async () => ({ default: (await import('./claims/RelationsScreen.tsx')).RelationsScreen }))
const SearchScreen = lazy(async () => ({ default: (await import('./search/SearchScreen.tsx')).SearchScreen }))
const SourcePage = lazy(async () => ({ default: (await import('./register/SourcePage.tsx')).SourcePage }))
const RegisterScreen = lazy(async () => ({ default: (await import('./register/RegisterScreen.tsx')).RegisterScreen }))
const HistoryScreen = lazy(async () => ({ default: (await import('./history/HistoryScreen.tsx')).HistoryScreen }))
const ReportScreen = lazy(async () => ({ default: (await import('./report/ReportScreen.tsx')).ReportScreen }))
const ReviewScreen = lazy(async () => ({ default: (await import('./review/ReviewScreen.tsx')).ReviewScreen }))
const SafetyScreen = lazy(async () => ({ default: (await import('./safety/SafetyScreen.tsx')).SafetyScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('./settings/SettingsScreen.tsx')).SettingsScreen }))

/** By then the first screen stands, in milliseconds. */
const afterFirstPaint = 500

const loadSamples = async (): Promise<string> => (await import('../../samples/samples.isnad.json?raw')).default

/** The whole program on the screen: one session, one keyboard, one screen at a time. */
export const App = (props: {
  readonly session: Session
  readonly search: Search
  readonly suggester: Suggester
  /** What takes files from outside in. */
  readonly intake: Intake
  readonly reviewing: Reviewing
  /** Keeps the second copy of the library; absent where nothing is kept. */
  readonly keeper: CopyKeeper | undefined
  readonly relating: Relating
  /** Backups, and back. */
  readonly safekeeping: Safekeeping
  /** What is done to the library as a whole; absent where nothing is kept. */
  readonly premises: Premises | undefined
  /** Whether what is done here outlives the window. */
  readonly lasting: boolean
  /** Called with what to do when a new version waits; it is offered, never taken. */
  readonly onUpdate: (offer: (accept: () => void) => void) => void
}): JSX.Element => {
  const session = untrack(() => props.session)
  const intake = untrack(() => props.intake)
  const suggester = untrack(() => props.suggester)
  const keeper = untrack(() => props.keeper)
  const safekeeping = untrack(() => props.safekeeping)
  const premises = untrack(() => props.premises)
  const state = createSessionState(session)
  const reviewing = untrack(() => props.reviewing)
  const relating = untrack(() => props.relating)
  const waiting = createWaiting(session, reviewing.index)
  // A person who chose a language before there was a library to keep it has chosen it for this one.
  const spoken = untrack(language)
  if (session.settings.get('preferences') === undefined && spoken !== usualPreferences.language)
    session.settings.set('preferences', { ...usualPreferences, language: spoken })
  const preferences = createMemo(() => {
    state.settingRevision()
    return parsePreferences(session.settings.get('preferences'))
  })
  const prefer = (changes: Partial<Preferences>): void =>
    session.settings.set('preferences', { ...preferences(), ...changes })
  const ownGuidelines = (): string | undefined => {
    state.revision()
    return session.project.guidelines
  }
  const guidelinesWanted = createMemo((were: boolean) => were || openSection() !== undefined, false)
  const [lastArticle, setLastArticle] = createSignal<Id>()
  const [keysShown, showKeys] = createSignal(false)

  createEffect(() => showPreferences(preferences()))
  createEffect(() => rememberLanguage(preferences().language))
  if (premises?.isLocked) {
    keepQuiet()
    followQuietly()
    createEffect(() => {
      const { language, theme } = preferences()
      void premises.dress({ language, theme })
    })
  }
  createEffect(() => {
    // What is only in this window goes with it: the browser asks before it closes.
    if (state.status().state !== 'failed') return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    onCleanup(() => removeEventListener('beforeunload', ask))
  })
  createEffect(() => {
    const here = route()
    if (here.screen === 'article') setLastArticle(here.id)
  })
  onMount(() => {
    // The desk is where one goes next: it is read in while the library is looked at, and not before it can be.
    setTimeout(() => void DeskScreen.preload(), afterFirstPaint)
    props.onUpdate((accept) =>
      notify({ text: t().shell.updateReady, tone: 'offer', action: { label: t().shell.updateNow, run: accept } }),
    )
    // At leisure: nobody waits for it. What cannot be read in, as when the page is about to go, is tried again.
    const backUpAtLeisure = (): void => {
      setTimeout(() => {
        import('./safety/backing-up.ts').then(
          ({ lookAfterBackups }) => void lookAfterBackups({ session, safekeeping }),
          backUpAtLeisure,
        )
      }, 10_000)
    }
    if (props.lasting) backUpAtLeisure()
    if (!props.lasting) notify({ text: t().shell.notLasting, tone: 'problem' })
  })
  onCleanup(
    session.listen((event) => {
      if (event.type === 'lost') notify({ text: t().shell.lost(event.labels.length), tone: 'problem' })
      if (event.type === 'overtaken') tellOvertaken(session, event.overtaken)
      if (event.type === 'outdated' || event.type === 'erased') {
        const action = { label: t().shell.reload, run: () => location.reload() }
        const text = event.type === 'erased' ? t().shell.erased : t().shell.problem.newerVersion
        notify({ text, tone: 'problem', action })
      }
    }),
  )
  createEffect(
    on(
      () => state.status().state,
      (saving) => {
        if (saving !== 'failed') return
        prepareForEmergency()
        const status = state.status()
        const problem = status.state === 'failed' ? status.problem : 'failed'
        notify({
          text: t().shell.problem[problem],
          tone: 'problem',
          action: { label: t().shell.emergency, run: () => void saveInEmergency(session) },
        })
      },
    ),
  )

  return (
    <SurroundProvider
      value={{
        ...{
          session,
          intake,
          suggester,
          state,
          reviewing,
          relating,
          waiting,
          preferences,
          prefer,
          lastArticle,
          keeper,
          safekeeping,
          premises,
        },
        showKeys: () => showKeys(true),
      }}
    >
      <KeyboardProvider
        overrides={() => preferences().keys}
        setOverrides={(keys) => prefer({ keys })}
        singleKeys={() => preferences().singleKeys}
      >
        <GlobalKeys session={session} premises={premises} lastArticle={lastArticle} onKeys={() => showKeys(true)} />
        <Screens search={props.search} preferences={preferences()} onPrefer={prefer} />
        <Show when={guidelinesWanted()}>
          <GuidelinesPanel ofProject={ownGuidelines()} />
        </Show>
        <KeySheet open={keysShown()} onClose={() => showKeys(false)} />
      </KeyboardProvider>
    </SurroundProvider>
  )
}

const GlobalKeys = (props: {
  readonly session: Session
  readonly premises: Premises | undefined
  readonly lastArticle: () => Id | undefined
  readonly onKeys: () => void
}): JSX.Element => {
  useCommands({
    showKeys: () => props.onKeys(),
    undo: () => void travel(props.session, 'undo'),
    redo: () => void travel(props.session, 'redo'),
    guidelines: () => navigate({ screen: 'guidelines' }),
    goLibrary: () => navigate({ screen: 'library' }),
    goArticle: {
      run: () => {
        const id = props.lastArticle()
        if (id !== undefined) navigate({ screen: 'article', id })
      },
      enabled: () => props.lastArticle() !== undefined,
    },
    goReview: () => navigate({ screen: 'review' }),
    lockNow: { run: () => props.premises?.lockNow(), enabled: () => props.premises?.isLocked ?? false },
    goSources: () => navigate({ screen: 'sources' }),
    goDataset: () => navigate({ screen: 'dataset' }),
    goRelations: () => navigate({ screen: 'relations' }),
    goPictures: () => navigate({ screen: 'pictures' }),
    search: () => navigate({ screen: 'search' }),
    searchAll: () => navigate({ screen: 'search' }),
  })
  return <></>
}

const Screens = (props: {
  readonly search: Search
  readonly preferences: Preferences
  readonly onPrefer: (changes: Partial<Preferences>) => void
}): JSX.Element => {
  const article = createMemo((): Extract<Route, { screen: 'article' }> | undefined => {
    const here = route()
    return here.screen === 'article' ? here : undefined
  })
  const screen = createMemo(() => route().screen)
  const idOn = (wanted: 'source' | 'claim') => {
    const here = route()
    return here.screen === wanted ? here.id : undefined
  }
  return (
    <Switch
      fallback={
        <Frame title={t().shell.notFoundTitle}>
          <EmptyState
            icon="question"
            title={t().shell.notFoundTitle}
            action={<Button onClick={() => navigate({ screen: 'library' })}>{t().shell.toLibrary}</Button>}
          >
            {t().shell.notFoundBody}
          </EmptyState>
        </Frame>
      }
    >
      <Match when={screen() === 'library'}>
        <LibraryScreen
          search={props.search}
          loadSamples={loadSamples}
          onExport={(ids) => navigate({ screen: 'dataset', query: { articles: ids.join(',') } })}
        />
      </Match>
      <Match when={screen() === 'review'}>
        <ReviewScreen />
      </Match>
      <Match when={screen() === 'history'}>
        <HistoryScreen />
      </Match>
      <Match when={screen() === 'report'}>
        <ReportScreen />
      </Match>
      <Match when={screen() === 'dataset'}>
        <DatasetScreen />
      </Match>
      <Match when={screen() === 'search'}>
        <SearchScreen search={props.search} />
      </Match>
      <Match when={screen() === 'relations'}>
        <RelationsScreen />
      </Match>
      <Match when={screen() === 'pictures'}>
        <PicturesScreen />
      </Match>
      <Match when={idOn('source')}>{(id) => <SourcePage sourceId={id()} />}</Match>
      <Match when={idOn('claim')}>{(id) => <ClaimPage claimId={id()} />}</Match>
      <Match when={screen() === 'sources'}>
        <RegisterScreen />
      </Match>
      <Match when={screen() === 'guidelines'}>
        <GuidelinesScreen />
      </Match>
      <Match when={screen() === 'settings'}>
        <SettingsScreen preferences={props.preferences} onChange={props.onPrefer} />
      </Match>
      <Match when={screen() === 'safety'}>
        <SafetyScreen />
      </Match>
      <Match when={article()}>{(here) => <DeskScreen articleId={here().id} claimId={here().claim} />}</Match>
    </Switch>
  )
}
