import styles from '@heartexlabs/label-studio/build/static/css/main.css?url'
import script from '@heartexlabs/label-studio/build/static/js/main.js?url'
import type { Subject } from '../subject.ts'
import { marksIn } from './marks.ts'

interface Annotation {
  readonly id: string
  serializeAnnotation(): readonly unknown[]
  readonly regionStore: { readonly regions: readonly { deleteRegion(): void }[] }
}

interface Store {
  readonly annotationStore: {
    readonly annotations: readonly Annotation[]
    readonly selected: Annotation
    selectAnnotation(id: string): void
  }
}

const config = `<View><Labels name="label" toName="text"><Label value="CLAIM" hotkey="1"/></Labels>
<Text name="text" value="$text" style="direction: rtl"/></View>`

const load = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = styles
    const element = document.createElement('script')
    element.src = script
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', () => reject(new Error('Label Studio could not be loaded.')))
    document.head.append(sheet, element)
  })

/** Label Studio's front end: a label is chosen by its key, then a selection with the mouse becomes a region. */
export const make = (): Subject => {
  const loaded = load()
  let store: Store | undefined
  return {
    ready: () => loaded,
    async open(place, { text, spans }) {
      const root = document.createElement('div')
      root.id = 'label-studio'
      place.replaceChildren(root)
      const result = spans.map(({ start, end }, number) => ({
        id: `r${number}`,
        type: 'labels',
        from_name: 'label',
        to_name: 'text',
        value: { start, end, text: text.slice(start, end), labels: ['CLAIM'] },
      }))
      const LabelStudio = Reflect.get(window, 'LabelStudio') as new (root: string, options: object) => unknown
      await new Promise<void>((resolve) => {
        new LabelStudio('label-studio', {
          config,
          interfaces: ['panel', 'controls', 'side-column'],
          user: { pk: 1, firstName: 'A', lastName: 'B' },
          task: { id: 1, data: { text }, annotations: [{ id: 1, result }], predictions: [] },
          onLabelStudioLoad(made: Store) {
            store = made
            const [first] = made.annotationStore.annotations
            if (first) made.annotationStore.selectAnnotation(first.id)
            resolve()
          },
        })
      })
      await marksIn(place, '.htx-highlight', 1)
    },
    count: () => store?.annotationStore.selected.serializeAnnotation().length ?? 0,
    remove: () => store?.annotationStore.selected.regionStore.regions.at(-1)?.deleteRegion(),
  }
}
