import type { picker as arabic } from '../ar/picker.ts'
import { isolate } from '../isolate.ts'

/** The source picker. */
export const picker: typeof arabic = {
  title: 'Who said it?',
  placeholder: 'Name or description',
  asWritten: (words) => `As written in the text: ${isolate(words)}`,
  here: 'In this article',
  register: 'In the register of sources',
  create: (words) => `New source: ${isolate(words)}`,
  refersBack: 'Refers back to',
  impersonal: 'Nobody in particular («يُذكر أن»)',
  impersonalWords: 'nobody in particular',
  nothing: 'No source of this name yet.',
  otherArticle: 'from another article',
  hint: 'Type to search, choose with the arrows, then Enter.',
}
