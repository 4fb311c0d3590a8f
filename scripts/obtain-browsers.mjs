/** Obtains the browsers that the tests need and this machine lacks, as far as it may. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, findFirefox, findWebKit, onPath } from './browsers.mjs'
import { ROOT, tool } from './prepare.mjs'

const isRoot = process.getuid?.() === 0
const isDebianRoot = isRoot && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined
const mayInstall = !process.env.ISNAD_NO_BROWSER_INSTALL

export const REMEDIES = `No browser was found for the tests. One of these helps:
  install Chrome, Chromium or Edge
  npx playwright install chromium${isRoot ? ' --with-deps' : ''}
  sudo apt-get install chromium
  ISNAD_BROWSER=/path/to/a/browser npm test`

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')}…`)
  /** @param {string[]} args @param {'inherit' | 'ignore'} [complaints] */
  const apt = (args, complaints = 'inherit') =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', complaints],
      timeout: 15 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  /** @param {string[]} names @param {'inherit' | 'ignore'} [complaints] */
  const install = (names, complaints) => apt(['install', '-y', '--no-install-recommends', ...names], complaints)
  if (install(packages, 'ignore')) return
  // A fresh machine has no package lists yet; and a system without one of the packages still gets the others.
  if (apt(['update']) && !install(packages)) for (const name of packages) install([name])
}

function playwrightInstall() {
  const args = ['install', '--no-shell', 'chromium', ...(isRoot && process.platform === 'linux' ? ['--with-deps'] : [])]
  console.log('Downloading Chromium for the tests…')
  spawnSync(process.execPath, [tool('playwright-core'), ...args], { cwd: ROOT, stdio: 'inherit', timeout: 15 * 60_000 })
}

/** Chromium is needed; Firefox and WebKit are a gain where they come from the system's own packages. */
export function obtainBrowsers() {
  if (mayInstall && isDebianRoot) {
    const missing = [
      ...(findChromium() ? [] : ['chromium']),
      ...(findFirefox() ? [] : ['firefox-esr']),
      ...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb', 'xauth']),
    ]
    if (missing.length > 0) aptInstall(missing)
  }
  // Looked for again rather than believed: an installer has been seen to report success without a browser.
  if (mayInstall && !findChromium()) playwrightInstall()
  return { chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() }
}
