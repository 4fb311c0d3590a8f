import { createTextAnnotator, type TextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { Subject } from '../subject.ts'
import { marksIn } from './marks.ts'

/** Recogito's annotator: a selection with the mouse becomes an annotation; it draws only what is in view. */
export const make = (): Subject => {
  let annotator: TextAnnotator | undefined
  return {
    async open(place, { text, spans }) {
      const column = document.createElement('div')
      column.className = 'column'
      column.textContent = text
      place.replaceChildren(column)
      annotator = createTextAnnotator(column, { renderer: 'SPANS' })
      const created = new Date(0)
      annotator.setAnnotations(
        spans.map(({ start, end }, number) => {
          const annotation = `a${number}`
          const selector = [{ quote: text.slice(start, end), start, end }]
          return { id: annotation, bodies: [], target: { annotation, selector, created } }
        }),
      )
      await marksIn(place, '.r6o-annotation', 1)
    },
    count: () => annotator?.getAnnotations().length ?? 0,
    remove() {
      const last = annotator?.getAnnotations().at(-1)
      if (last) annotator?.removeAnnotation(last.id)
    },
  }
}
