import 'fake-indexeddb/auto'
import { describeStorage } from './acceptance.ts'
import { openIndexedDbStorage } from './indexed-db.ts'

let databases = 0

describeStorage('IndexedDB', () => {
  const name = `acceptance-${++databases}`
  return { connect: () => openIndexedDbStorage(name) }
})
