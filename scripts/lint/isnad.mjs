/**
 * Our own lint rules.
 *
 * strict-durability: a write is saved when it is on the disk, not when the browser has accepted it. A transaction that
 * does not say `durability: 'strict'` loses what it acknowledged when the power fails, and the shortcuts of idb
 * (`db.put` and its kin) have no way to say it.
 */

/**
 * What the rules read of a node of the syntax tree.
 * @typedef {object} Node
 * @property {string} type
 * @property {string} [name]
 * @property {boolean} [computed]
 * @property {unknown} [value]
 * @property {Node} [object]
 * @property {Node} [property]
 * @property {Node} [key]
 * @property {Node} [callee]
 * @property {Node[]} [arguments]
 * @property {Node[]} [properties]
 */

/** @typedef {{ report: (problem: { node: Node, message: string }) => void }} Context */

const SHORTCUTS = new Set(['put', 'add', 'delete', 'clear'])
const A_CONNECTION = /^(db|database|connection|conn)$|Db$|Database$|Connection$/

/** @param {Node | undefined} node */
const nameOf = (node) => (node?.type === 'MemberExpression' && !node.computed ? node.property?.name : node?.name) ?? ''

/** @param {Node | undefined} node */
const isConnection = (node) => node?.type === 'AwaitExpression' || A_CONNECTION.test(nameOf(node))

/** @param {Node | undefined} options */
const isStrict = (options) =>
  options?.properties?.some(
    ({ key, value }) =>
      key?.name === 'durability' && typeof value === 'object' && /** @type {Node} */ (value).value === 'strict',
  ) ?? false

const strictDurability = {
  create: (/** @type {Context} */ context) => ({
    CallExpression(/** @type {Node} */ node) {
      const { callee, arguments: given = [] } = node
      if (callee?.type !== 'MemberExpression') return
      const verb = nameOf(callee)
      if (verb === 'transaction' && given[1]?.value === 'readwrite' && !isStrict(given[2])) {
        context.report({ node, message: "A writing transaction needs { durability: 'strict' } written out." })
      }
      if (SHORTCUTS.has(verb) && isConnection(callee.object)) {
        const message = `${verb}() on a connection is not durable; use a transaction with { durability: 'strict' }.`
        context.report({ node, message })
      }
    },
  }),
}

export default {
  meta: { name: 'isnad' },
  rules: { 'strict-durability': strictDurability },
}
