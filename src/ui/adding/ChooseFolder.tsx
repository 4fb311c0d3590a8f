import { Show, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { filesOfFolder } from './dropped-files.ts'

/** A button that takes every file of a folder and of those below; where a browser chooses no folders, nothing. */
export const ChooseFolder = (props: {
  readonly onFiles: (files: readonly File[]) => void
  readonly disabled: boolean
  /** Shows the picture alone, where there is little room. */
  readonly small?: boolean
}): JSX.Element => {
  let input: HTMLInputElement | undefined
  const open = (): void => input?.click()
  return (
    <Show when={'webkitdirectory' in HTMLInputElement.prototype}>
      <input
        ref={(element) => {
          input = element
          element.webkitdirectory = true
        }}
        type="file"
        hidden
        aria-label={t().import.chooseFolder}
        onChange={(event) => {
          const files = filesOfFolder(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
      <Show
        when={props.small}
        fallback={
          <Button icon="folder" onClick={open} disabled={props.disabled}>
            {t().import.chooseFolder}
          </Button>
        }
      >
        <Button icon="folder" label={t().import.chooseFolder} onClick={open} disabled={props.disabled} />
      </Show>
    </Show>
  )
}
