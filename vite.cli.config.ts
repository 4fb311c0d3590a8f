import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

/** The command line for Node, with nothing to install beside it. */
export default defineConfig({
  publicDir: false,
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    reportCompressedSize: false,
    // Packed, the file is a command of its own.
    rolldownOptions: { output: { banner: '#!/usr/bin/env node' } },
  },
})
