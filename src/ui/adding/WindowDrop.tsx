import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { Icon } from '../parts/Icon.tsx'
import { longestMarkup } from '../../app/take-in.ts'
import { t } from '../words/words.ts'
import { filesIn } from './dropped-files.ts'
import './WindowDrop.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/**
 * Takes files that are dropped anywhere on the window, and texts and files that are pasted outside of a field. A
 * browser would leave the page for a file that nobody takes.
 */
export function WindowDrop(props: {
  onFiles: (files: readonly File[]) => void
  /** @param markup of the text, where it was copied from a page */
  onText?: (text: string, markup?: string) => void
}) {
  const [over, setOver] = createSignal(false)
  const onOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const onLeave = (event: DragEvent): void => {
    // Out of the window, not from one of its parts to another.
    if (event.relatedTarget === null) setOver(false)
  }
  const takeFiles = async (transfer: DataTransfer): Promise<void> => {
    const files = await filesIn(transfer)
    if (files.length > 0) props.onFiles(files)
  }
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) void takeFiles(event.dataTransfer)
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (isField(event.target)) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const markup = event.clipboardData?.getData('text/html') ?? ''
    const isPage = markup !== '' && markup.length <= longestMarkup
    if (text.trim() !== '' && props.onText) props.onText(text, isPage ? markup : undefined)
    else if (files.length > 0) props.onFiles(files)
    else return
    event.preventDefault()
  }
  onMount(() => {
    window.addEventListener('dragenter', onOver)
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
  })
  onCleanup(() => {
    window.removeEventListener('dragenter', onOver)
    window.removeEventListener('dragover', onOver)
    window.removeEventListener('dragleave', onLeave)
    window.removeEventListener('drop', onDrop)
    document.removeEventListener('paste', onPaste)
  })
  return (
    <Show when={over()}>
      <div class="window-drop">
        <p class="window-drop-words">
          <Icon name="download" size={32} />
          {t().import.drop}
        </p>
      </div>
    </Show>
  )
}
