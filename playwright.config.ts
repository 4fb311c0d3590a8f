import { defineConfig } from '@playwright/test'
import { findChromium, findFirefox, TEST_FLAGS } from './scripts/browsers.mjs'

// Only looks for browsers; `npm test` also obtains them.
const chromium = findChromium()
const firefox = findFirefox()
const port = Number(process.env.ISNAD_E2E_PORT ?? 4173)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // A browser on a machine that does other work misses a frame now and then; what only passes again is named as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'ar-LY',
    timezoneId: 'Africa/Tripoli',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://localhost:${port}/`,
    // A server that somebody else left behind would show another build.
    reuseExistingServer: false,
  },
  projects: [
    ...(chromium
      ? [
          {
            name: 'chromium',
            use: {
              browserName: 'chromium' as const,
              launchOptions: { executablePath: chromium.path, args: TEST_FLAGS },
            },
          },
        ]
      : []),
    ...(firefox
      ? [
          {
            name: 'firefox',
            // What engines do differently: text and selection, keys, focus, files, storage, workers. What is made of
            // words and lists alone is the same in each, and is tried in one; `ISNAD_ENGINES=all` tries all in both.
            ...(process.env.ISNAD_ENGINES === 'all' ? {} : { grep: /@engines/ }),
            use: {
              browserName: 'firefox' as const,
              // Drives the Firefox of the system, which Playwright's own protocol cannot.
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox.path },
            },
          },
        ]
      : []),
  ],
})
