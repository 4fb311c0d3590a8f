/** Finds the browsers of this machine. Only looks; scripts/obtain-browsers.mjs installs. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/**
 * @typedef {{ path: string, version: string }} Browser
 */

const CHROMIUMS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

const APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
]

const PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** @param {string} name @returns {string | undefined} */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/**
 * The browser at this path if it starts: stubs that only ask for an installation, and copies that lack libraries, do
 * not. On Windows browsers answer no questions on the command line.
 * @param {string | undefined} path
 * @returns {Browser | undefined}
 */
function working(path) {
  if (!path || !existsSync(path)) return undefined
  if (process.platform === 'win32') return { path, version: '' }
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const version = /\d+(\.\d+)*/.exec(stdout ?? '')?.[0]
  return status === 0 && version ? { path, version } : undefined
}

/** @param {(string | undefined)[]} paths */
function firstWorking(paths) {
  for (const path of paths) {
    const browser = working(path)
    if (browser) return browser
  }
  return undefined
}

/**
 * ISNAD_BROWSER or CHROME_PATH, else what Playwright has downloaded, else an installed browser of the family. An
 * override that does not start is an error: falling back would test something else than was asked for.
 * @returns {Browser | undefined}
 */
export function findChromium() {
  const wanted = process.env.ISNAD_BROWSER ?? process.env.CHROME_PATH
  if (wanted) {
    const browser = working(wanted)
    if (!browser) throw new Error(`ISNAD_BROWSER or CHROME_PATH names “${wanted}”, which does not start.`)
    return browser
  }
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES86 } = process.env
  const installed = {
    darwin: APPLICATIONS.map((application) => join('/Applications', application)),
    win32: [PROGRAMFILES, PROGRAMFILES86, LOCALAPPDATA].flatMap((folder) =>
      folder ? PROGRAMS.map((program) => join(folder, program)) : [],
    ),
  }[/** @type {string} */ (process.platform)]
  return firstWorking([chromium.executablePath(), ...(installed ?? CHROMIUMS.map(onPath))])
}

/** Only Linux: elsewhere Firefox is too new for the protocol that Playwright speaks to it. @returns {Browser | undefined} */
export function findFirefox() {
  if (process.env.ISNAD_FIREFOX) return working(process.env.ISNAD_FIREFOX)
  if (process.platform !== 'linux') return undefined
  return firstWorking([onPath('firefox-esr')])
}

/**
 * WebKitGTK with its own driver, and something to show it on. It tells its version only once it runs.
 * @returns {{ path: string, driver: string, display: string[] } | undefined}
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver')
  const path = ['x86_64', 'aarch64']
    .flatMap((machine) => ['4.1', '4.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`))
    .find((candidate) => existsSync(candidate))
  const xvfb = onPath('xvfb-run')
  if (!driver || !path || !(xvfb || process.env.DISPLAY)) return undefined
  return { path, driver, display: xvfb ? [xvfb, '-a'] : [] }
}

const isRoot = process.getuid?.() === 0

/** Quiet, without the network, and as root without the sandbox, which Chromium then refuses to set up. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/**
 * For browsers that run tests, whose address line nobody sees: drawing it is a page of its own, which costs more than
 * the start of the program. The others stand here because this flag takes the place of Playwright's own.
 */
export const TEST_FLAGS = [
  ...CHROMIUM_FLAGS,
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    'AimEnabled',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'BackForwardCache',
    'DestroyProfileOnBrowserClose',
    'GlobalMediaControls',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'OptimizationHints',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'Translate',
  ].join(',')}`,
]
