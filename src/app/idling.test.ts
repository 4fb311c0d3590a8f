import { expect, test } from 'vitest'
import { IdleWatch } from './idling.ts'

const minute = 60_000

const makeWatch = (longest: number) => {
  let [time, told, idle] = [0, 0, 0]
  let waiting: (() => void)[] = []
  const watch = new IdleWatch(
    {
      now: () => time,
      later: (_, run) => void waiting.push(run),
      tell: () => void told++,
      idle: () => void idle++,
    },
    () => longest,
  )
  const pass = (milliseconds: number): void => {
    time += milliseconds
    const due = waiting
    waiting = []
    for (const run of due) run()
  }
  return { watch, pass, sleep: (milliseconds: number) => void (time += milliseconds), seen: () => ({ told, idle }) }
}

test('it is noticed once that nobody has worked for so long; work in any window puts it off', () => {
  const { watch, pass, seen } = makeWatch(15 * minute)
  pass(14 * minute)
  watch.worked()
  pass(14 * minute)
  watch.heard()
  pass(14 * minute)
  expect(seen()).toEqual({ told: 1, idle: 0 })
  pass(minute)
  pass(60 * minute)
  expect(seen()).toEqual({ told: 1, idle: 1 })
})

test('a key that comes after the device has slept too long does not open what should be locked', () => {
  const { watch, sleep, seen } = makeWatch(15 * minute)
  sleep(16 * minute)
  watch.worked()
  expect(seen()).toEqual({ told: 0, idle: 1 })
})

test('who wants no lock by itself gets none', () => {
  const { pass, seen } = makeWatch(Infinity)
  pass(10_000 * minute)
  expect(seen()).toEqual({ told: 0, idle: 0 })
})
