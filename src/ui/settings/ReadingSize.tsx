import { createUniqueId } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { plainNumber } from '../words/numbers.ts'
import { t } from '../words/words.ts'

/** The size of reading text, with a line of it to look at. The page around does not move while it changes. */
export function ReadingSize(props: { value: number; least: number; most: number; onChange: (pixels: number) => void }) {
  const id = createUniqueId()
  const set = (pixels: number) => props.onChange(Math.min(props.most, Math.max(props.least, pixels)))
  return (
    <div class="field">
      <label for={id} class="field-label">
        {t().settings.readingSize}
      </label>
      <div class="reading-size">
        <Button
          icon="minus"
          label={t().settings.smaller}
          disabled={props.value <= props.least}
          onClick={() => set(props.value - 1)}
        />
        <input
          id={id}
          type="range"
          class="reading-size-range"
          min={props.least}
          max={props.most}
          step="1"
          value={props.value}
          aria-valuetext={t().settings.pixels(plainNumber(props.value))}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <Button
          icon="plus"
          label={t().settings.larger}
          disabled={props.value >= props.most}
          onClick={() => set(props.value + 1)}
        />
        <span class="reading-size-value" aria-hidden="true">
          {plainNumber(props.value)}
        </span>
      </div>
      <p class="reading reading-size-sample" lang="ar" dir="rtl">
        {t().settings.readingSample}
      </p>
    </div>
  )
}
