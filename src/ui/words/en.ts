import type { ar } from './ar.ts'
import { common } from './en/common.ts'
import { dataset } from './en/dataset.ts'
import { desk } from './en/desk.ts'
import { destroying, moving } from './en/destroying.ts'
import { evidence } from './en/evidence.ts'
import { guidelines } from './en/guidelines.ts'
import { importing } from './en/import.ts'
import { keys } from './en/keys.ts'
import { library } from './en/library.ts'
import { lock } from './en/lock.ts'
import { parts } from './en/parts.ts'
import { pictures } from './en/pictures.ts'
import { picker } from './en/picker.ts'
import { recovery } from './en/recovery.ts'
import { relations } from './en/relations.ts'
import { register } from './en/register.ts'
import { history } from './en/history.ts'
import { report } from './en/report.ts'
import { review } from './en/review.ts'
import { safety } from './en/safety.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { suggesting } from './en/suggesting.ts'
import { source } from './en/source.ts'
import { vocabulary } from './en/vocabulary.ts'

/** English; a missing word is a type error. */
export const en: typeof ar = {
  common,
  vocabulary,
  parts,
  shell,
  keys,
  settings,
  safety,
  guidelines,
  library,
  desk,
  picker,
  suggesting,
  recovery,
  destroying,
  lock,
  moving,
  register,
  relations,
  source,
  search,
  pictures,
  review,
  report,
  history,
  evidence,
  dataset,
  import: importing,
}
