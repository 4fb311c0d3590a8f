import exported from 'v-annotator'
import 'v-annotator/dist/v-annotator.css'
import Vue from 'vue'
import type { Subject } from '../subject.ts'
import { marksIn } from './marks.ts'

/** Bundlers hand over the package as it was written for another of them: with the component inside. */
const VAnnotator: unknown = exported.default ?? exported

interface Entity {
  readonly id: number
  readonly label: number
  readonly startOffset: number
  readonly endOffset: number
}

/** The annotator of doccano: a selection with the mouse is told to the page around it, which adds the entity. */
export const make = (): Subject => {
  const state: { ents: Entity[] } = { ents: [] }
  return {
    async open(place, { text, spans }) {
      const element = document.createElement('div')
      place.replaceChildren(element)
      state.ents = spans.map(({ start, end }, id) => ({ id, label: 0, startOffset: start, endOffset: end }))
      const add = (_event: Event, startOffset: number, endOffset: number): void => {
        state.ents = [...state.ents, { id: state.ents.length, label: 0, startOffset, endOffset }]
      }
      new Vue({
        el: element,
        data: state,
        render: (create) =>
          create(VAnnotator, {
            style: { width: '648px', margin: '0 auto' },
            props: {
              text,
              entities: state.ents,
              entityLabels: [{ id: 0, text: 'C', color: '#fdd' }],
              relations: [],
              relationLabels: [],
              rtl: true,
              allowOverlapping: true,
              graphemeMode: false,
            },
            on: { 'add:entity': add },
          }),
      })
      await marksIn(place, 'svg text, svg line, svg rect', 1)
    },
    count: () => state.ents.length,
    remove() {
      state.ents = state.ents.slice(0, -1)
    },
  }
}
