import { describeAppending } from './acceptance/appending.ts'
import { describeArticles } from './acceptance/articles.ts'
import { describeFiles } from './acceptance/files.ts'
import { describeFolding } from './acceptance/folding.ts'
import type { Disk } from './acceptance/kit.ts'
import { describeRecords } from './acceptance/records.ts'
import { describeRestoring } from './acceptance/restoring.ts'
import { describeWindows } from './acceptance/windows.ts'

/** What every store promises, as tests. `make` gives an empty disk. */
export const describeStorage = (name: string, make: () => Disk): void => {
  describeAppending(name, make)
  describeWindows(name, make)
  describeArticles(name, make)
  describeRecords(name, make)
  describeFolding(name, make)
  describeFiles(name, make)
  describeRestoring(name, make)
}
