import type { JSX } from 'solid-js'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { t } from '../words/words.ts'
import { Guidelines } from './Guidelines.tsx'

/** The annotation guidelines, the project's own above. */
export const GuidelinesScreen = (): JSX.Element => {
  const { session, state } = useSurround()
  const keyboard = useKeyboard()
  const own = () => {
    state.revision()
    return session.project.guidelines
  }
  return (
    <Frame title={t().shell.screens.guidelines} hints={keyboard.hints()}>
      <Guidelines ofProject={own()} />
    </Frame>
  )
}
