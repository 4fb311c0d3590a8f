import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import manifest from '../package.json' with { type: 'json' }

/** The pages of the bench: what fills a library, the floors, and the other tools, each in a file of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('pages', import.meta.url)),
  base: './',
  define: { __APP_VERSION__: JSON.stringify(manifest.version), 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: fileURLToPath(new URL('.cache/site/bench', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    assetsInlineLimit: 0,
    // What the other tools ship is not what the minifier takes for CSS.
    cssMinify: false,
    rolldownOptions: {
      input: ['seed.html', 'subject.html'].map((name) => fileURLToPath(new URL(`pages/${name}`, import.meta.url))),
    },
  },
})
