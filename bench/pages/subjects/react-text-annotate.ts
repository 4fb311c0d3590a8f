import { createElement } from 'react'
import { render } from 'react-dom'
import { TextAnnotator } from 'react-text-annotate'
import type { Subject } from '../subject.ts'
import { marksIn } from './marks.ts'

interface Value {
  readonly start: number
  readonly end: number
  readonly tag: string
  readonly color: string
}

const tagged = ({ start, end }: { readonly start: number; readonly end: number }): Value => ({
  start,
  end,
  tag: 'C',
  color: '#fdd',
})

/** It knows no overlaps: where spans overlap it is given the first word of each that is still free. */
const withoutOverlaps = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): Value[] => {
  const free: Value[] = []
  let behind = 0
  for (const { start } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, behind > 0 ? text.indexOf(' ', behind) + 1 : 0)
    const space = text.indexOf(' ', from)
    const end = space < 0 ? text.length : space
    if (from < behind || end <= from || text.slice(from, end).includes('\n')) continue
    free.push(tagged({ start: from, end }))
    behind = end
  }
  return free
}

/** A selection with the mouse marks, a click on a mark takes it away. */
export const make = (): Subject => {
  let value: Value[] = []
  let change = (_next: Value[]): void => undefined
  return {
    async open(place, { text, spans }) {
      const column = document.createElement('div')
      column.className = 'column'
      place.replaceChildren(column)
      change = (next) => {
        value = next
        render(createElement(TextAnnotator, { content: text, value, onChange: change, getSpan: tagged }), column)
      }
      change(withoutOverlaps(text, spans))
      await marksIn(place, 'mark', value.length)
    },
    count: () => value.length,
    remove: () => change(value.slice(0, -1)),
  }
}
