import type { Subject } from '../subject.ts'

/** How bare a floor is. */
interface Bareness {
  /** Whether one can write in it. */
  readonly editable?: true
  /** Whether twenty lines at a time stand in a section that the browser skips while it is out of sight. */
  readonly sections?: true
}

const linesOfSection = 20

const lineOf = (text: string): HTMLElement => {
  const line = document.createElement('p')
  line.textContent = text
  return line
}

/** The text and nothing else: no tool can show it with less. */
export const floor = ({ editable, sections }: Bareness): Subject => ({
  open(place, { text }) {
    const column = document.createElement('div')
    column.className = 'column'
    if (editable) column.contentEditable = 'true'
    const lines = text.split('\n')
    if (sections) {
      for (let at = 0; at < lines.length; at += linesOfSection) {
        const section = document.createElement('section')
        section.append(...lines.slice(at, at + linesOfSection).map(lineOf))
        column.append(section)
      }
    } else column.append(...lines.map(lineOf))
    place.replaceChildren(column)
  },
  count: () => 0,
})
