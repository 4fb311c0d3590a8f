import type { JSX } from 'solid-js'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { t } from '../words/words.ts'
import { AnnotatorSettings } from './AnnotatorSettings.tsx'
import { LearnedSettings } from './LearnedSettings.tsx'
import type { Preferences } from './preferences.ts'
import { ProjectSettings } from './ProjectSettings.tsx'
import { Settings } from './Settings.tsx'

/** The settings of this device and of the project. */
export const SettingsScreen = (props: {
  readonly preferences: Preferences
  readonly onChange: (changes: Partial<Preferences>) => void
}): JSX.Element => {
  const { showKeys } = useSurround()
  const keyboard = useKeyboard()
  return (
    <Frame title={t().settings.title} subtitle={t().settings.subtitle} hints={keyboard.hints()}>
      <div class="settings">
        <Settings preferences={props.preferences} onChange={props.onChange} onAllKeys={showKeys} />
        <AnnotatorSettings />
        <LearnedSettings />
        <ProjectSettings />
      </div>
    </Frame>
  )
}
