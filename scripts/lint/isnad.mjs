/**
 * Our own lint rules.
 *
 * strict-durability: a write is saved when it is on the disk, not when the browser has accepted it. A transaction that
 * does not say `durability: 'strict'` loses what it acknowledged when the power fails, and the shortcuts of idb
 * (`db.put` and its kin) have no way to say it.
 */

const SHORTCUTS = new Set(['put', 'add', 'delete', 'clear'])
const A_CONNECTION = /^(db|database|connection|conn)$|Db$|Database$|Connection$/

const nameOf = (node) => {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression' && !node.computed) return node.property.name
  return ''
}

const isConnection = (node) => node.type === 'AwaitExpression' || A_CONNECTION.test(nameOf(node))

const isStrict = (options) =>
  options?.type === 'ObjectExpression' &&
  options.properties.some((entry) => entry.key?.name === 'durability' && entry.value?.value === 'strict')

const strictDurability = {
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.computed) return
      const verb = callee.property.name
      if (verb === 'transaction' && node.arguments[1]?.value === 'readwrite' && !isStrict(node.arguments[2])) {
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
