import { labelNamed } from '../span-graph/labels.ts'
import { readFacts } from '../span-graph/facts.ts'
import type { RawArrow, RawArticle, RawSpan } from '../span-graph/resolve.ts'
import type { Path } from '../json/path.ts'
import type { Region, Task } from './document.ts'

const firstOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

interface ReadResults {
  readonly spans: readonly RawSpan[]
  readonly arrows: readonly RawArrow[]
}

/** The spans and arrows of one annotation or prediction; what is said of a region hangs on its id. */
const readResults = (results: readonly Region[], at: Path): ReadResults => {
  const properties = new Map<string, Record<string, string>>()
  const spans: RawSpan[] = []
  const arrows: RawArrow[] = []
  const of = (id: string): Record<string, string> => {
    const known = properties.get(id) ?? {}
    properties.set(id, known)
    return known
  }
  for (const [number, { id: said, type, value, from_name: name = '', ...rest }] of results.entries()) {
    const id = `${said ?? ''}`
    const place = [...at, number]
    if (type === 'labels') {
      const { start = -1, end = -1, text, labels = [] } = value ?? {}
      const exact = firstOf(text)
      const words = exact === undefined || exact === '' ? {} : { exact }
      spans.push({ id, label: labels[0] ?? '', pieces: [[start, end]], properties: of(id), place, ...words })
    } else if (type === 'choices') {
      const choice = value?.choices?.[0]
      if (choice !== undefined) of(id)[name] = choice
    } else if (type === 'textarea') {
      const written = firstOf(value?.text)
      if (written !== undefined) of(id)[name] = written
    } else if (type === 'relation') {
      const turned = rest.direction === 'left'
      const [from, to] = [`${rest.from_id ?? ''}`, `${rest.to_id ?? ''}`]
      for (const label of rest.labels ?? []) {
        arrows.push({ type: label, source: turned ? to : from, target: turned ? from : to, place })
      }
    }
  }
  return { spans, arrows }
}

/** Claims of a prediction are proposals. */
const asProposals = ({ spans, arrows }: ReadResults): ReadResults => ({
  spans: spans.map((span) =>
    labelNamed(span.label) === 'CLAIM' ? { ...span, properties: { ...span.properties, decision: 'pending' } } : span,
  ),
  arrows,
})

/** The proposals of a prediction beside what was annotated: those regions that it does not have, with their arrows. */
const besides = (annotated: ReadResults, { spans, arrows }: ReadResults): ReadResults => {
  const here = new Set(annotated.spans.map(({ id }) => id))
  const taken = new Set(
    spans.flatMap(({ id, properties }) => (!here.has(id) && properties?.['decision'] === 'pending' ? [id] : [])),
  )
  for (const at of taken)
    for (const { source, target } of arrows) if (source === at && !here.has(target)) taken.add(target)
  // Pieces of what is proposed.
  for (const { type, source, target } of arrows)
    if (type === 'continues' && taken.has(target) && !here.has(source)) taken.add(source)
  const known = (id: string): boolean => here.has(id) || taken.has(id)
  return {
    spans: [...annotated.spans, ...spans.filter(({ id }) => taken.has(id))],
    arrows: [...annotated.arrows, ...arrows.filter(({ source, target }) => taken.has(source) && known(target))],
  }
}

/** The article of each task: its first annotation that was not cancelled, and what is proposed beside it. */
export const articlesOfTasks = (tasks: readonly Task[], isList: boolean, name: string): readonly RawArticle[] =>
  tasks.map((task, at): RawArticle => {
    const place: Path = isList ? [at] : []
    const annotations = task.annotations ?? []
    const predictions = task.predictions ?? []
    const annotatedAt = annotations.findIndex(({ was_cancelled: cancelled }) => cancelled !== true)
    const ours = predictions.findIndex((prediction) => prediction['model_version'] === 'isnad')
    const read = (list: 'annotations' | 'predictions', number: number): ReadResults =>
      readResults(task[list]?.[number]?.result ?? [], [...place, list, number, 'result'])
    const annotated = read('annotations', annotatedAt)
    const results =
      ours >= 0
        ? besides(annotated, read('predictions', ours))
        : annotatedAt >= 0 || predictions.length === 0
          ? annotated
          : asProposals(read('predictions', 0))
    return {
      text: task.data.text,
      facts: readFacts(task.data, name),
      ...results,
      // Versions before 1.4 counted UTF-16 code units.
      units: ['codePoint', 'utf16'],
      place,
    }
  })
