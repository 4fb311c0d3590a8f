/**
 * Solid makes its templates with `innerHTML`, which trusted types refuse: a stock Solid does not start under our
 * policy. This sends that one assignment through a policy of its own, private to Solid's module, so that no other
 * code can use it. The build fails when Solid has changed and the place is not found exactly once.
 */

const ASSIGNMENT = /\bt\.innerHTML = html;/g

/** @returns {import('vite').Plugin} */
export function trustedTypesForSolid() {
  let replaced = 0
  return {
    name: 'isnad-trusted-types',
    apply: 'build',
    buildStart() {
      replaced = 0
    },
    transform: {
      filter: { id: /solid-js\/web\/dist\/[\w-]+\.js$/ },
      handler(code) {
        const changed = code.replace(ASSIGNMENT, () => {
          replaced += 1
          return 't.innerHTML = isnadPolicy.createHTML(html);'
        })
        if (changed === code) return null
        const policy =
          'const isnadPolicy = globalThis.trustedTypes?.createPolicy("isnad-solid", { createHTML: (html) => html })' +
          ' ?? { createHTML: (html) => html };\n'
        return { code: policy + changed, map: null }
      },
    },
    buildEnd(error) {
      if (error || replaced === 1) return
      this.error(`solid-js/web assigns innerHTML to a template in ${replaced} places, expected exactly 1.`)
    },
  }
}
