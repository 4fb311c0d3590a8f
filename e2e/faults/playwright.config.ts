import { defineConfig } from '@playwright/test'

/*
 * The tests that break things: browsers killed, power cut, disks full, stores damaged. Each starts browsers of its own
 * on profiles of its own, one after the other, since they kill what they start.
 *
 * `npm run test:faults` runs all of it, which takes long; `npm test` runs what is marked @quick.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.fault.ts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 3 * 3_600_000,
  expect: { timeout: 40_000 },
})
