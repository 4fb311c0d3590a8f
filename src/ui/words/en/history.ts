import type { history as Arabic } from '../ar/history.ts'
import { isolate } from '../isolate.ts'

export const history: typeof Arabic = {
  title: 'History',
  open: 'History',
  ofLibrary: 'Everything that changed in the library, newest first',
  ofArticle: (title) => `What changed in ${isolate(title)}, newest first`,
  ofSource: (name) => `What changed in the source ${isolate(name)}, newest first`,
  label: 'Changes',
  nothing: 'Nothing has changed yet.',
  somebody: 'An annotator without a name',
  undid: 'Undone',
  redid: 'Redone',
  was: 'Was',
  became: 'Became',
  look: 'Look at it as it was after this',
  after: (when) => `The article after the change of ${when}`,
  goBack: 'Take the article back to this state',
  wentBack: 'The article is as it was then. You can undo this.',
  cannot: 'Something changed since that prevents going back to this state as a whole. This is as far as it goes.',
  held: 'The article is open for writing in another window.',
}
