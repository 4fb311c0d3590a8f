import { For, Show, type JSX } from 'solid-js'
import { direction } from '../words/language.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { DataTable } from './DataTable.tsx'
import { createWidth } from './width.ts'

/** A part of a bar. */
export interface BarPart {
  readonly name: string
  readonly count: number
  /** The class that colours it: `level-L2`, `bar-done`. */
  readonly look: string
  /** The claims behind it. */
  readonly href: string
}

/** A bar: what it stands for, and its parts from the start of the line. */
export interface Bar {
  readonly name: string
  readonly parts: readonly BarPart[]
}

const row = 30
const thick = 18
const numbers = 56
/** Under this width a name stands above its bar. */
const beside = 520
const nameLine = 22

/**
 * Bars of parts, one under the other, from the side where one begins to read. Every part leads to the claims behind it;
 * the numbers stand beside the bars and, whole, in a table below.
 */
export const StackedBars = (props: { readonly title: string; readonly bars: readonly Bar[] }): JSX.Element => {
  const total = (bar: Bar): number => bar.parts.reduce((sum, { count }) => sum + count, 0)
  const longest = (): number => Math.max(1, ...props.bars.map(total))
  const { width, measure } = createWidth()
  const isBeside = (): boolean => width() >= beside
  const names = (): number => (isBeside() ? 190 : 0)
  const height = (): number => (isBeside() ? row : row + nameLine)
  const middle = (): number => height() - row / 2
  const room = (): number => width() - names() - numbers
  const isRight = (): boolean => direction() === 'rtl'
  /** Where something of that width stands that begins so far from the start of the line. */
  const at = (start: number, size = 0): number => (isRight() ? width() - start - size : start)
  const partsOf = (bar: Bar) => {
    let start = names()
    return bar.parts
      .filter(({ count }) => count > 0)
      .map((part) => {
        const size = (part.count / longest()) * room()
        const placed = { part, x: at(start, size), size }
        start += size
        return placed
      })
  }
  const endOf = (bar: Bar): number => names() + (total(bar) / longest()) * room() + 8
  const partNames = (): readonly string[] => props.bars[0]?.parts.map(({ name }) => name) ?? []
  return (
    <>
      <svg
        ref={measure}
        class="picture"
        viewBox={`0 0 ${width()} ${props.bars.length * height()}`}
        role="group"
        aria-label={props.title}
        preserveAspectRatio="xMidYMin meet"
      >
        <For each={props.bars}>
          {(bar, line) => (
            <g transform={`translate(0 ${line() * height()})`}>
              <text
                class="picture-name"
                x={isBeside() ? at(names() - 10) : at(0)}
                y={isBeside() ? middle() : nameLine / 2}
                text-anchor={isBeside() ? 'end' : 'start'}
                direction={direction()}
              >
                {isBeside() && bar.name.length > 26 ? `${bar.name.slice(0, 25)}…` : bar.name}
                <title>{bar.name}</title>
              </text>
              <For each={partsOf(bar)}>
                {({ part, x, size }) => {
                  const label = (): string => t().pictures.mark(bar.name, part.name, numberInWords(part.count))
                  return (
                    // Within one piece of SVG, or the link would be one of HTML, which SVG does not draw.
                    <g>
                      <a href={part.href} aria-label={label()}>
                        <title>{label()}</title>
                        <rect
                          class={`picture-part ${part.look}`}
                          x={x}
                          y={middle() - thick / 2}
                          width={Math.max(1, size)}
                          height={thick}
                        />
                      </a>
                      <Show when={size > 26}>
                        <text
                          class="picture-inside"
                          x={x + size / 2}
                          y={middle()}
                          text-anchor="middle"
                          aria-hidden="true"
                        >
                          {numberInWords(part.count)}
                        </text>
                      </Show>
                    </g>
                  )
                }}
              </For>
              <text class="picture-number" x={at(endOf(bar))} y={middle()} text-anchor="start" direction={direction()}>
                {numberInWords(total(bar))}
              </text>
            </g>
          )}
        </For>
      </svg>
      <DataTable
        caption={props.title}
        head={[t().pictures.what, ...partNames(), t().pictures.total]}
        count={props.bars.length}
        row={(at) => {
          const bar = props.bars[at]
          return bar ? [bar.name, ...bar.parts.map(({ count }) => count), total(bar)] : []
        }}
      />
    </>
  )
}
