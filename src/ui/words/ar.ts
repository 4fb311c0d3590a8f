import { common } from './ar/common.ts'
import { dataset } from './ar/dataset.ts'
import { desk } from './ar/desk.ts'
import { destroying, moving } from './ar/destroying.ts'
import { evidence } from './ar/evidence.ts'
import { guidelines } from './ar/guidelines.ts'
import { importing } from './ar/import.ts'
import { keys } from './ar/keys.ts'
import { library } from './ar/library.ts'
import { lock } from './ar/lock.ts'
import { parts } from './ar/parts.ts'
import { pictures } from './ar/pictures.ts'
import { picker } from './ar/picker.ts'
import { recovery } from './ar/recovery.ts'
import { relations } from './ar/relations.ts'
import { register } from './ar/register.ts'
import { history } from './ar/history.ts'
import { report } from './ar/report.ts'
import { review } from './ar/review.ts'
import { safety } from './ar/safety.ts'
import { search } from './ar/search.ts'
import { settings } from './ar/settings.ts'
import { shell } from './ar/shell.ts'
import { suggesting } from './ar/suggesting.ts'
import { source } from './ar/source.ts'
import { vocabulary } from './ar/vocabulary.ts'

/** Arabic, the first language, area by area; the others are typed after it. */
export const ar = {
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
