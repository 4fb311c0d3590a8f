import { labelNamed } from '../span-graph/labels.ts'
import { readFacts } from '../span-graph/facts.ts'
import type { RawArrow, RawArticle, RawSpan } from '../span-graph/resolve.ts'
import type { Path } from '../json/path.ts'
import { shown } from '../fault.ts'
import type { PlacedFault } from '../placed-fault.ts'
import { propertyNames } from '../span-graph/span-graph.ts'
import type { Region, Task } from './document.ts'
import { hasMarkup, textOf } from './markup.ts'
import { readRegion } from './region.ts'

const firstOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

interface ReadResults {
  readonly spans: readonly RawSpan[]
  readonly arrows: readonly RawArrow[]
  readonly leftOut: readonly PlacedFault[]
}

const isRegion = (type: string): boolean => type === 'labels' || type === 'hypertextlabels'

const left = (path: Path, found: string): PlacedFault => ({ path, key: 'leftOut', found, allowed: '' })

/** The spans and arrows of one annotation or prediction; what is said of a region hangs on its id. */
const readResults = (results: readonly Region[], at: Path): ReadResults => {
  const properties = new Map<string, Record<string, string>>()
  const spans: RawSpan[] = []
  const arrows: RawArrow[] = []
  const leftOut: PlacedFault[] = []
  const regions = new Set(results.flatMap(({ type, id }) => (isRegion(type) && id !== undefined ? [`${id}`] : [])))
  const say = (id: string, name: string, value: string, place: Path): void => {
    const isOurs = propertyNames.some((one) => one === name)
    if (!regions.has(id) || !isOurs) {
      leftOut.push(left(place, `${shown(name)} ${regions.has(id) ? 'of a region' : 'of the task'}`))
      return
    }
    properties.set(id, Object.assign(properties.get(id) ?? {}, { [name]: value }))
  }
  for (const [number, { id: said, type, value, from_name: name = '', ...rest }] of results.entries()) {
    const id = `${said ?? ''}`
    const place = [...at, number]
    if (isRegion(type)) {
      const own = properties.get(id) ?? {}
      properties.set(id, own)
      const read = readRegion(id, { ...value, labels: value?.labels ?? value?.hypertextlabels ?? [] }, place, own)
      spans.push(...(read?.spans ?? []))
      leftOut.push(...(read?.leftOut ?? []))
    } else if (type === 'choices') {
      for (const choice of value?.choices ?? [])
        say(id, name, typeof choice === 'string' ? choice : JSON.stringify(choice), place)
    } else if (type === 'textarea') {
      const written = firstOf(value?.text)
      if (written !== undefined) say(id, name, written, place)
    } else if (type === 'relation') {
      const turned = rest.direction === 'left'
      const [from, to] = [`${rest.from_id ?? ''}`, `${rest.to_id ?? ''}`]
      if ((rest.labels ?? []).length === 0) leftOut.push(left(place, 'relation without a label'))
      for (const label of rest.labels ?? []) {
        arrows.push({ type: label, source: turned ? to : from, target: turned ? from : to, place })
      }
    } else leftOut.push(left(place, `type ${shown(type)}`))
  }
  return { spans, arrows, leftOut }
}

/** Claims of a prediction are proposals. */
const asProposals = ({ spans, arrows, leftOut }: ReadResults): ReadResults => ({
  leftOut,
  spans: spans.map((span) =>
    labelNamed(span.label) === 'CLAIM' ? { ...span, properties: { ...span.properties, decision: 'pending' } } : span,
  ),
  arrows,
})

/** The proposals of a prediction beside what was annotated: those regions that it does not have, with their arrows. */
const besides = (annotated: ReadResults, { spans, arrows, leftOut }: ReadResults): ReadResults => {
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
    leftOut: [...annotated.leftOut, ...leftOut],
    spans: [...annotated.spans, ...spans.filter(({ id }) => taken.has(id))],
    arrows: [...annotated.arrows, ...arrows.filter(({ source, target }) => taken.has(source) && known(target))],
  }
}

/** The article of each task: its first annotation that was not cancelled, and what is proposed beside it. */
export const articlesOfTasks = (tasks: readonly Task[], isList: boolean, name: string): readonly RawArticle[] =>
  tasks.map((task, at): RawArticle => {
    const place: Path = isList ? [at] : []
    const annotationsName = task.annotations ? 'annotations' : 'completions'
    const annotations = task[annotationsName] ?? []
    const predictions = task.predictions ?? []
    const annotatedAt = annotations.findIndex(({ was_cancelled: cancelled }) => cancelled !== true)
    const ours = predictions.findIndex((prediction) => prediction['model_version'] === 'isnad')
    const read = (list: typeof annotationsName | 'predictions', number: number): ReadResults =>
      readResults(task[list]?.[number]?.result ?? [], [...place, list, number, 'result'])
    const annotated = read(annotationsName, annotatedAt)
    const results =
      ours >= 0
        ? besides(annotated, read('predictions', ours))
        : annotatedAt >= 0 || predictions.length === 0
          ? annotated
          : asProposals(read('predictions', 0))
    const everything = [...annotations, ...predictions].flatMap(({ result }) => result)
    const isMarkup = hasMarkup(everything.map(({ value }) => value))
    const further = annotations.flatMap(({ was_cancelled: cancelled }, number) =>
      number === annotatedAt
        ? []
        : [left([...place, annotationsName, number], cancelled ? 'cancelled annotation' : 'further annotation')],
    )
    return {
      text: textOf(task.data, isMarkup),
      facts: readFacts(task.data, name),
      ...results,
      leftOut: [...results.leftOut, ...further],
      // Versions before 1.4 counted UTF-16 code units.
      units: ['codePoint', 'utf16'],
      place,
    }
  })
