// Runs in the page: Apache Annotator, with what the proof asks of it.
import {
  createTextPositionSelectorMatcher,
  createTextQuoteSelectorMatcher,
  describeTextPosition,
} from '@apache-annotator/dom'

/** The place of a range in the text of the page, in the numbers that the page itself counts in. */
const placeOf = (range, scope) => {
  const before = document.createRange()
  before.setStart(scope, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { start, end: start + range.toString().length, words: range.toString() }
}

globalThis.resolveSelectors = async ({ text, selectors }) => {
  const scope = document.querySelector('article')
  // A line is an element, so that ranges begin in one and end in another.
  scope.replaceChildren(
    ...text.split(/(?<=\n)/).map((line) => {
      const element = document.createElement('span')
      element.textContent = line
      return element
    }),
  )
  const answers = []
  for (const { quote, position } of selectors) {
    const answer = { byQuote: [] }
    for await (const range of createTextPositionSelectorMatcher(position)(scope)) {
      answer.byPosition = placeOf(range, scope)
      answer.described = await describeTextPosition(range, scope)
    }
    for await (const range of createTextQuoteSelectorMatcher(quote)(scope)) answer.byQuote.push(placeOf(range, scope))
    answers.push(answer)
  }
  return answers
}
