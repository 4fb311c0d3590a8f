import styles from 'brat-frontend-editor/dist/brat-frontend-editor.min.css?url'
import script from 'brat-frontend-editor/dist/brat-frontend-editor.js?url'
import type { MadeSpan } from '../made/text.ts'
import type { Subject } from '../subject.ts'
import { marksIn } from './marks.ts'

interface Brat {
  readonly dispatcher: { post(name: string, values: readonly unknown[]): void }
}

const type = {
  name: 'CLAIM',
  type: 'CLAIM',
  labels: ['CLAIM', 'C'],
  bgColor: '#fdd',
  borderColor: 'darken',
  children: [],
  unused: false,
  attributes: [],
  arcs: [],
}

const collection = {
  messages: [],
  items: [],
  ui_names: { entities: 'entities', events: 'events', relations: 'relations', attributes: 'attributes' },
  search_config: [],
  disambiguator_config: [],
  unconfigured_types: [],
  entity_types: [type],
  event_types: [],
  relation_types: [],
  event_attribute_types: [],
  entity_attribute_types: [],
  relation_attribute_types: [],
  ner_taggers: [],
  normalization_config: [],
  annotation_logging: false,
  visual_options: { arc_bundle: 'none', text_direction: 'ltr' },
  header: [['Document', 'string']],
  hotkeys: [],
  action: 'getCollectionInformation',
  parent: null,
  protocol: 1,
  description: '',
}

const documentOf = (text: string, spans: readonly Pick<MadeSpan, 'start' | 'end'>[]) => ({
  text,
  entities: spans.map(({ start, end }, number) => [`T${number + 1}`, 'CLAIM', [[start, end]]]),
  relations: [],
  attributes: [],
  events: [],
  triggers: [],
  equivs: [],
  comments: [],
  normalizations: [],
  messages: [],
  modifications: [],
  source_files: [],
  ctime: 0,
  mtime: 0,
  action: 'getDocument',
  collection: null,
  document: 'd',
  protocol: 1,
})

const load = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = styles
    const element = document.createElement('script')
    element.src = script
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', () => reject(new Error('brat could not be loaded.')))
    document.head.append(sheet, element)
  })

/** brat's editor: its server answers a selection with the whole document, which is then drawn anew. */
export const make = (): Subject => {
  const loaded = load()
  let text = ''
  let spans: Pick<MadeSpan, 'start' | 'end'>[] = []
  let brat: Brat | undefined
  const draw = (): void => brat?.dispatcher.post('requestRenderData', [documentOf(text, spans)])
  return {
    ready: () => loaded,
    async open(place, made) {
      text = made.text
      spans = [...made.spans]
      const root = document.createElement('div')
      root.id = 'brat'
      place.replaceChildren(root)
      const Editor = Reflect.get(window, 'BratFrontendEditor') as new (
        root: Element,
        collection: object,
        document: object,
        options: object,
      ) => Brat
      brat = new Editor(root, collection, documentOf(text, spans), { assetsPath: './static/', maxFragmentLength: 0 })
      await marksIn(place, 'svg g.span', spans.length)
    },
    count: () => spans.length,
    add() {
      const start = text.indexOf(' ', text.length >> 2) + 1
      spans = [...spans, { start, end: text.indexOf(' ', start) }]
      draw()
    },
    remove() {
      spans = spans.slice(0, -1)
      draw()
    },
  }
}
