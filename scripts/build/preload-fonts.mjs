/** What the first screen shows in Arabic; the weights that only headings and other screens have come when they are needed. */
const FIRST = /^(?:ibm-plex-sans-arabic-(?:arabic|latin)-(?:400|500|600)|noto-naskh-arabic-(?:arabic|latin)-400)-normal/

/**
 * Names the fonts of the first screen in the built index.html, so that they come with the script. Without that they are
 * asked for by the first layout, which is then done twice.
 * @returns {import('vite').Plugin}
 */
export function preloadFonts() {
  return {
    name: 'isnad-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((path) => path.endsWith('.woff2') && FIRST.test(path.slice(path.lastIndexOf('/') + 1)))
          .toSorted()
          .map((path) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${path}` },
            injectTo: 'head',
          })),
    },
  }
}
