import type { TokenizedText } from './tokens.ts'

/** The quotation marks of a text, by the index of their tokens. */
export interface Quotations {
  /** Of an opening mark the closing one, of a closing mark the opening one; -1 for every other token. */
  readonly partner: Int32Array
  /** The innermost opening mark around a token; -1 where there is none. Marks lie outside themselves. */
  readonly around: Int32Array
  /** How many quotation marks stand before a token. */
  readonly before: Int32Array
  /** Opening marks of which the paragraph has no closing one. */
  readonly unclosed: ReadonlySet<number>
}

const quote = '"'
/** Proclitics that stand directly before an opening mark: لـ"الناتو". */
const proclitics = new Set('و ف ب ل ك ال لل بال وال فال كال ول وب فب فل'.split(' '))
const closesBefore = /[\s.,،؛;:؟?!)\]}…"-]/u

/** Straight, curly or angled: a mark is closed by one of its family. */
const familyAt = ({ source, map, tokens }: TokenizedText, index: number): 'straight' | 'curly' | 'angled' => {
  const raw = source.charAt(map.startOf(tokens[index]?.start ?? 0))
  if (/[«»‹›]/u.test(raw)) return 'angled'
  return /[“”„‟‘’‚‛]/u.test(raw) ? 'curly' : 'straight'
}

type Role = 'opens' | 'closes' | 'either'

const roleAt = ({ source, map, tokens }: TokenizedText, index: number): Role => {
  const token = tokens[index]
  if (token === undefined) return 'either'
  const before = tokens[index - 1]
  const { folded } = map
  const previous = folded.charAt(token.start - 1)
  const next = folded.charAt(token.end)
  const afterProclitic = before?.isWord === true && before.end === token.start && proclitics.has(before.text)
  const spaceBefore = token.start === 0 || /[\s([{/-]/u.test(previous) || (previous === ':' && !/\s/u.test(next))
  const spaceAfter = token.end === folded.length || closesBefore.test(next)
  const raw = source.charAt(map.startOf(token.start))
  if (raw === '«' || raw === '»') {
    // Some papers draw them the other way round; then the spaces tell.
    if (spaceBefore && !spaceAfter) return 'opens'
    if (!spaceBefore && spaceAfter && !afterProclitic) return 'closes'
    return raw === '«' ? 'opens' : 'closes'
  }
  if (afterProclitic && !/\s/u.test(next)) return 'opens'
  if (spaceBefore && !spaceAfter) return 'opens'
  if (!spaceBefore && spaceAfter) return 'closes'
  return 'either'
}

/**
 * Pairs quotation marks paragraph by paragraph with a stack; the direction in which a mark is drawn tells little, what
 * stands on its two sides tells much. A mark that finds no partner stays alone and takes nothing with it.
 */
export const pairQuotations = (text: TokenizedText): Quotations => {
  const { tokens } = text
  const partner = new Int32Array(tokens.length).fill(-1)
  const around = new Int32Array(tokens.length).fill(-1)
  const unclosed = new Set<number>()
  const before = new Int32Array(tokens.length + 1)
  let open: number[] = []
  let first = 0
  const finish = (end: number): void => {
    for (const index of open) unclosed.add(index)
    open = []
    const stack: number[] = []
    for (let at = first; at < end; at++) {
      if ((partner[at] ?? -1) < at && (partner[at] ?? -1) >= 0) stack.pop()
      around[at] = stack.at(-1) ?? -1
      if ((partner[at] ?? -1) > at) stack.push(at)
    }
    first = end
  }
  tokens.forEach(({ text: sign, isWord }, index) => {
    if (sign === '\n') return finish(index)
    if (isWord || sign !== quote) return
    const role = roleAt(text, index)
    const last = open.at(-1)
    const introduces = /^(?:ان|ان?ه|ان?ها|:)$/u.test(tokens[index - 1]?.text ?? '')
    const isOther = last !== undefined && role === 'either' && familyAt(text, last) !== familyAt(text, index)
    if (role === 'opens' || (role === 'either' && last === undefined) || isOther) open.push(index)
    else if (last === undefined && introduces) open.push(index)
    else if (last !== undefined) {
      open.pop()
      partner[last] = index
      partner[index] = last
    }
  })
  finish(tokens.length)
  tokens.forEach(({ text: sign }, index) => (before[index + 1] = (before[index] ?? 0) + (sign === quote ? 1 : 0)))
  return { partner, around, before, unclosed }
}
