import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { contentSecurityPolicy } from './scripts/build/content-security.mjs'
import { licences } from './scripts/build/licences.mjs'
import { preloadFonts } from './scripts/build/preload-fonts.mjs'
import { serviceWorker } from './scripts/build/service-worker.mjs'
import { trustedTypesForSolid } from './scripts/build/trusted-types.mjs'

export default defineConfig({
  // Relative addresses: the built folder works at any path of any host.
  base: './',
  plugins: [solid(), trustedTypesForSolid(), contentSecurityPolicy(), preloadFonts(), licences(), serviceWorker()],
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  build: {
    target: 'es2022',
    // Data addresses are refused by the policy for fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // scripts/budget.mjs weighs what is built.
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    // Which plugin took how long is not a warning.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What every start needs comes as one file: seventy small ones took longer to ask for than to run.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
  test: {
    // A limit for what hangs, not a measure: machines are busy.
    testTimeout: 60_000,
    environment: 'node',
    // One core is left idle otherwise, which on a machine of two is half of it.
    maxWorkers: '100%',
    setupFiles: ['scripts/property-seed.ts'],
    projects: [
      // These rooms keep nothing between calls and replace nothing, so that their modules are loaded once for all.
      {
        extends: true,
        test: { name: 'pure', isolate: false, include: ['src/{core,formats,suggest,revise}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['src/{app,cli,editor,storage,ui}/**/*.test.{ts,tsx}', 'src/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
    ],
  },
})
