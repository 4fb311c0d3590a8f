import type { JSX } from 'solid-js'
import { describeAnnotator } from '../../app/annotator.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { t } from '../words/words.ts'
import { LearnedSettings } from './LearnedSettings.tsx'
import type { Preferences } from './preferences.ts'
import { ProjectSettings } from './ProjectSettings.tsx'
import { Settings } from './Settings.tsx'

/** The settings of this device and of the project. */
export const SettingsScreen = (props: {
  readonly preferences: Preferences
  readonly onChange: (changes: Partial<Preferences>) => void
}): JSX.Element => {
  const { session, state, showKeys } = useSurround()
  const keyboard = useKeyboard()
  const annotator = () => {
    state.revision()
    const { name = '', named } = session.annotator
    return { name, named }
  }
  return (
    <Frame title={t().settings.title} subtitle={t().settings.subtitle} hints={keyboard.hints()}>
      <Settings
        preferences={props.preferences}
        onChange={props.onChange}
        annotator={annotator()}
        onAnnotator={({ name, named }) => void describeAnnotator(session, name, named)}
        onAllKeys={showKeys}
      />
      <LearnedSettings />
      <ProjectSettings />
    </Frame>
  )
}
