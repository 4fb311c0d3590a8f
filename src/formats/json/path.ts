/** The way from a document's root to one of its parts. */
export type Path = readonly (string | number)[]

const plainKey = /^[A-Za-z_$][\w$]*$/

/** A path in writing: `$.claims[3].anchors[0]`. */
export const writePath = (path: Path): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : plainKey.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('')}`
