import { describeWindowsTogether } from './acceptance/together.ts'
import { createMemoryWindows, MemoryBus } from './memory-windows.ts'

describeWindowsTogether('windows in memory', () => {
  const bus = new MemoryBus()
  return (id) => createMemoryWindows(bus, id)
})
