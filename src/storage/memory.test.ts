import { describeStorage } from './acceptance.ts'
import { createMemoryDisk, createMemoryStorage } from './memory.ts'

describeStorage('memory', () => {
  const disk = createMemoryDisk()
  return { connect: async () => createMemoryStorage(disk) }
})
