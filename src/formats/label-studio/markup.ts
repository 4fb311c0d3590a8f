import { Parser } from 'htmlparser2'

/** Whether regions were marked in a page, whose markup the task holds. */
export const hasMarkup = (regions: readonly unknown[]): boolean =>
  regions.some(
    (region) =>
      typeof region === 'object' && region !== null && ('hypertextlabels' in region || 'globalOffsets' in region),
  )

/** Elements whose words nobody sees; Label Studio does not count them. */
const unseen = new Set(['script', 'style', 'title', 'noscript', 'template'])

/** The words of a page as they follow each other in its markup: what offsets in the whole page count. */
const wordsOf = (markup: string): string => {
  const words: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) hidden++
    },
    ontext: (text) => {
      if (hidden === 0) words.push(text)
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden--
    },
  })
  parser.end(markup)
  return words.join('')
}

/**
 * The text of a task: the field of that name, or, where the labeling interface calls it otherwise, the longest of its
 * values; of a page its words alone.
 * @param isMarkup whether what is marked is a page
 */
export const textOf = (data: Readonly<Record<string, unknown>>, isMarkup = false): string => {
  const { text } = data
  const values = Object.values(data).filter((value) => typeof value === 'string')
  const longest = values.reduce((best, value) => (value.length > best.length ? value : best), '')
  const chosen = typeof text === 'string' ? text : longest
  if (!isMarkup || !/<[a-z!/]/i.test(chosen)) return chosen
  return wordsOf(chosen)
}
