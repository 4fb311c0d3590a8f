import { createResource, createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import type { FileKind } from '../../app/review/attachments.ts'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { saveFile } from '../save-file.ts'
import { sizeInWords } from '../words/sizes.ts'
import { t } from '../words/words.ts'

/** How much of a text is shown: more would not be read here. */
const shownText = 64 * 1024
/** The longest edge of a picture as it is drawn, in pixels. */
const longestEdge = 1600

const isPicture = (kind: FileKind): boolean => kind === 'png' || kind === 'jpeg' || kind === 'gif' || kind === 'webp'

/**
 * A picture drawn on a canvas: its bytes are decoded and never handed to the page as a document, so that nothing in it
 * can act.
 */
const Picture = (props: { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }): JSX.Element => {
  const [isBroken, setBroken] = createSignal(false)
  const draw = async (canvas: HTMLCanvasElement, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    try {
      const picture = await createImageBitmap(new Blob([bytes]))
      const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      picture.close()
    } catch {
      // What cannot be decoded is no picture, whatever its first bytes say.
      setBroken(true)
    }
  }
  return (
    <Show when={!isBroken()} fallback={<p class="evidence-problem">{t().evidence.fileBroken}</p>}>
      <canvas
        class="evidence-picture"
        role="img"
        aria-label={t().evidence.fileAlt(props.name)}
        ref={(canvas) => void draw(canvas, props.bytes)}
      />
    </Show>
  )
}

/** A file that evidence rests on: shown as a picture or as text, never run; anything else can only be saved. */
export const FileView = (props: { readonly sha256: string; readonly name: string }): JSX.Element => {
  const { reviewing } = useSurround()
  const [isShown, setShown] = createSignal(false)
  const [file] = createResource(
    () => props.sha256,
    (sha256) => reviewing.attachments.read(sha256),
  )
  const known = () => (file.state === 'ready' ? file() : undefined)
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, shownText))
  const save = (bytes: Uint8Array<ArrayBuffer>): void =>
    void saveFile(props.name === '' ? props.sha256.slice(0, 12) : props.name, new Blob([bytes]))
  return (
    <div class="evidence-attached">
      <p class="evidence-file">
        <bdi>{props.name}</bdi>
        <span class="faint" title={props.sha256}>
          {t().evidence.hash(props.sha256.slice(0, 8))}
        </span>
        <Show when={known()}>
          {(one) => (
            <>
              <span class="faint">
                {t().evidence.fileKind[one().kind]} · {sizeInWords(one().bytes.length)}
              </span>
              <Show when={isPicture(one().kind) || one().kind === 'text'}>
                <Button small variant="plain" aria-expanded={isShown()} onClick={() => setShown(!isShown())}>
                  {isShown() ? t().evidence.hideFile : t().evidence.showFile}
                </Button>
              </Show>
              <Button small variant="plain" onClick={() => save(one().bytes)}>
                {t().evidence.saveFile}
              </Button>
            </>
          )}
        </Show>
      </p>
      <Show when={file.state === 'ready' && !file()}>
        <p class="faint">{t().evidence.fileMissing}</p>
      </Show>
      <Show when={file.state === 'errored'}>
        <p class="evidence-problem">{t().evidence.fileMissing}</p>
      </Show>
      <Show when={isShown() ? known() : undefined}>
        {(one) => (
          <Switch>
            <Match when={isPicture(one().kind)}>
              <Picture bytes={one().bytes} name={props.name} />
            </Match>
            <Match when={one().kind === 'text'}>
              <textarea
                class="evidence-text"
                dir="auto"
                readOnly
                rows={8}
                aria-label={props.name}
                value={textOf(one().bytes)}
              />
              <Show when={one().bytes.length > shownText}>
                <p class="faint">{t().evidence.shownPart(sizeInWords(shownText))}</p>
              </Show>
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  )
}
