import { Show, untrack } from 'solid-js'
import { useCommands } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { t } from '../words/words.ts'
import { useAdding } from './adding.ts'
import './PastePanel.css'

/** So much of a pasted text is shown before it is added. */
const shownUnits = 240

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0

/** A text that was pasted, to be added or left; or a field to paste one into. */
export function PastePanel(props: { onClose: () => void }) {
  const adding = useAdding()
  // Once the field is there it stays, also when what was pasted into it fills it.
  const isField = untrack(adding.pasted) === ''
  const text = () => adding.pasted() ?? ''
  const beginning = () => {
    const start = text()
      .trim()
      .replaceAll(/\n\s*\n/gu, '\n')
    return start.length > shownUnits ? `${start.slice(0, shownUnits).replace(/\s\S*$/u, '')} …` : start
  }
  const close = (): void => {
    adding.setPasted(undefined)
    props.onClose()
  }
  useCommands({ back: close })
  return (
    <div class="paste-panel" role="group" aria-label={t().import.pasteTitle}>
      <Show
        when={isField}
        fallback={
          <>
            <p class="paste-ask">{t().import.pasteAsk(t().import.words(countWords(text())))}</p>
            <blockquote class="paste-beginning" dir="auto">
              {beginning()}
            </blockquote>
          </>
        }
      >
        <TextField
          label={t().import.pasteHere}
          hint={t().import.pasteHint}
          value={text()}
          multiline
          rows={8}
          autofocus
          onInput={(written) => adding.setPasted(written)}
        />
      </Show>
      <div class="paste-actions">
        <Button
          variant="primary"
          disabled={text().trim() === ''}
          ref={(button) => {
            if (!isField) queueMicrotask(() => button.focus())
          }}
          onClick={() => void adding.addPasted()}
        >
          {t().import.addAsArticle}
        </Button>
        <Button onClick={close}>{t().import.discard}</Button>
      </div>
    </div>
  )
}
