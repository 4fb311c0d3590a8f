import '../../src/fonts/fonts.css'
import { makeText, type MadeText } from './made/text.ts'
import './subject.css'

/** What the bench asks of a floor or of another tool: only what its user does not do by hand. */
export interface Subject {
  /** Shows a text with spans in a place; done when all that it shows at first is in the document. */
  open(place: HTMLElement, made: MadeText): Promise<void> | void
  /** Makes what its host would hold anyway. */
  prepare?(made: MadeText): void
  /** How many spans it holds, by its own account. */
  count(): number
  /** Done when its own scripts are there; not a part of what is measured. */
  ready?(): Promise<void>
  /** Adds one span, where that is for the page around it to do once its user has selected words. */
  add?(): void
  /** Takes one span away by the tool's own interface, where its user has no way of his own. */
  remove?(): void
  /** The element in which its text stands and is scrolled, where it is not the place itself. */
  scroller?(): Element | null
}

const makers: Record<string, () => Promise<{ readonly make: () => Subject }>> = {
  static: () => import('./subjects/floors.ts').then(({ floor }) => ({ make: () => floor({}) })),
  'static-sections': () =>
    import('./subjects/floors.ts').then(({ floor }) => ({ make: () => floor({ sections: true }) })),
  editable: () => import('./subjects/floors.ts').then(({ floor }) => ({ make: () => floor({ editable: true }) })),
  'editable-sections': () =>
    import('./subjects/floors.ts').then(({ floor }) => ({ make: () => floor({ editable: true, sections: true }) })),
  'isnad-editor': () => import('./subjects/isnad-editor.ts'),
  recogito: () => import('./subjects/recogito.ts'),
  'react-text-annotate': () => import('./subjects/react-text-annotate.ts'),
  'v-annotator': () => import('./subjects/v-annotator.ts'),
  'label-studio': () => import('./subjects/label-studio.ts'),
  brat: () => import('./subjects/brat.ts'),
}

/** Done once the frame that shows what was done so far has been drawn. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(), { once: true })
      port1.start()
      port2.postMessage(undefined)
    })
  })

const start = async (): Promise<void> => {
  const name = new URLSearchParams(location.search).get('subject') ?? ''
  const place = document.querySelector<HTMLElement>('#place')
  const maker = makers[name]
  if (!maker || !place) throw new Error(`There is no subject “${name}”.`)
  const { make } = await maker()
  const subject = make()
  await subject.ready?.()
  let made: MadeText | undefined
  // The type is there before anything is measured.
  await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 21px "Noto Naskh Arabic"`, 'قال 12')))
  window.bench = {
    subject,
    prepare(length, spans) {
      made = makeText(length, spans)
      subject.prepare?.(made)
    },
    async open() {
      if (!made) throw new Error('Nothing was prepared.')
      await subject.open(place, made)
      await painted()
    },
    scroller: () => subject.scroller?.() ?? place,
  }
}

declare global {
  interface Window {
    bench: {
      readonly subject: Subject
      /** Makes the text; not a part of what is measured. */
      prepare(length: number, spans: number): void
      /** Opens it; done when it is painted. */
      open(): Promise<void>
      scroller(): Element
    }
  }
}
await start()
