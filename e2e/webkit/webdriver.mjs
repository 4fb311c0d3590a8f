/**
 * A small client of the W3C WebDriver protocol for WebKitGTK, which Playwright does not drive.
 * https://www.w3.org/TR/webdriver2/
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { findWebKit } from '../../scripts/browsers.mjs'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const PATIENCE = 10_000

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
}

/** @typedef {{ [ELEMENT]: string }} Element as the protocol writes it; may be given to `execute` as an argument */
/** @typedef {Awaited<ReturnType<typeof openWebKit>>} WebKit */

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Repeats until the attempt does not throw, and throws its last error when patience ends.
 * @template T
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
export async function eventually(attempt) {
  const end = Date.now() + PATIENCE
  for (;;) {
    try {
      return await attempt()
    } catch (problem) {
      if (Date.now() > end) throw problem
      await pause(100)
    }
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => (bound && typeof bound === 'object' ? done(bound.port) : fail(new Error('No port.'))))
    })
  })

/** @param {string} key a name from KEYS or a character, with modifiers before it: 'Control+z' */
function keyActions(key) {
  const parts = key === '+' ? ['+'] : key.split('+')
  const values = parts.map((part) => (part in KEYS ? KEYS[/** @type {keyof typeof KEYS} */ (part)] : part))
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]
}

/** Starts WebKit with an empty profile. `close` ends it and everything that was started for it. */
export async function openWebKit() {
  const webkit = findWebKit()
  if (!webkit) throw new Error('WebKitWebDriver, MiniBrowser and xvfb-run are needed.')
  const port = await freePort()
  const [command, ...args] = [...webkit.display, webkit.driver, `--port=${port}`]
  const driver = spawn(command, args, {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      LIBGL_ALWAYS_SOFTWARE: '1',
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  })
  const stopDriver = () => {
    // The whole group: the display server and the browser were started by it.
    if (driver.pid && driver.exitCode === null) process.kill(-driver.pid, 'SIGTERM')
  }
  process.once('exit', stopDriver)

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>} the protocol gives what the command gives
   */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const { value } = /** @type {{ value: any }} */ (await response.json())
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }

  await eventually(() => call('GET', '/status'))
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: webkit.path, args: ['--automation'] } },
    },
  })
  const session = `/session/${sessionId}`
  /** @param {string} path @param {unknown} [body] */
  const post = (path, body = {}) => call('POST', session + path, body)
  /** @param {Element} element */
  const at = (element) => `/element/${element[ELEMENT]}`

  /** @param {string} css @returns {Promise<Element>} the first match, waited for */
  const find = (css) => eventually(() => post('/element', { using: 'css selector', value: css }))
  /** @param {string | Element} target */
  const element = (target) => (typeof target === 'string' ? find(target) : target)

  return {
    version: String(capabilities.browserVersion),
    find,
    /** @param {string} url */
    goto: (url) => post('/url', { url }),
    refresh: () => post('/refresh'),
    /** @param {string | Element} target an element or its selector */
    click: async (target) => {
      const found = await element(target)
      await eventually(() => post(`${at(found)}/click`))
    },
    /** Types text as a person does, Arabic too. @param {string | Element} target @param {string} text */
    type: async (target, text) => post(`${at(await element(target))}/value`, { text }),
    /** Presses keys where the focus is: keys('Tab', 'Control+z'). @param {...string} keys */
    keys: (...keys) => post('/actions', { actions: [{ type: 'key', id: 'keys', actions: keys.flatMap(keyActions) }] }),
    /** The visible text. @param {string | Element} target @returns {Promise<string>} */
    text: async (target) => call('GET', `${session}${at(await element(target))}/text`),
    /** Runs the body of a function and gives what it returns. @param {string} script @param {...unknown} args */
    execute: (script, ...args) => post('/execute/sync', { script, args }),
    /** Its last argument is the callback that ends it. @param {string} script @param {...unknown} args */
    executeAsync: (script, ...args) => post('/execute/async', { script, args }),
    /** @returns {Promise<Buffer>} a PNG */
    screenshot: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
    close: async () => {
      await call('DELETE', session).catch(() => undefined) // The browser may have ended by itself.
      stopDriver()
      process.off('exit', stopDriver)
    },
  }
}
