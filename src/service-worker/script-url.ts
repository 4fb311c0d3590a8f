/**
 * Under trusted types the address of a script (a worker, the service worker) must come from a policy. This is the only
 * one, and it lets nothing through but scripts of this very folder of this very host.
 *
 * Use it where a worker is started:
 *
 *     import address from './workers/suggest.ts?worker&url'
 *     new Worker(scriptUrl(address), { type: 'module' })
 */
interface ScriptPolicy {
  createScriptURL(url: string): string
}

declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy }
  | undefined

function ownScript(address: string): string {
  const url = new URL(address, document.baseURI)
  const folder = new URL('.', document.baseURI)
  if (url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) {
    throw new TypeError(`A script may only come from the program itself, not from ${url.href}.`)
  }
  return url.href
}

const rules = { createScriptURL: ownScript }

const policy: ScriptPolicy = typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('isnad-url', rules)

/** The address of one of our own scripts, in the form that `new Worker` and `register` accept. */
export const scriptUrl = (address: string): string => policy.createScriptURL(address)
