import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { TEST_FLAGS, findChromium } from '../../scripts/browsers.mjs'
import { serve } from '../../scripts/serve.mjs'

/** One start of the browser on the machine's profile, until it is killed or closed. */
export interface Running {
  readonly page: Page
  readonly browser: Browser
  /** Ends every process of the browser, or its main one alone, at once and without a word. */
  kill(whom?: 'group' | 'browser'): Promise<void>
  close(): Promise<void>
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Called with the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<void>
}

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/** Asks again and again until something is there. */
export const until = async <T>(
  look: () => Promise<T | undefined> | T | undefined,
  what: string,
  pause = 50,
): Promise<T> => {
  for (let waited = 0; waited < 60_000; waited += pause) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(`Waited in vain for ${what}`)
}

/** A computer with one disk and one browser, whose plug can be pulled. */
export class Machine {
  readonly profile: string
  readonly address: string
  private readonly stop: () => Promise<void>
  private readonly executable: string
  private running: Running | undefined

  private constructor(address: string, stop: () => Promise<void>, executable: string) {
    this.profile = mkdtempSync(join(tmpdir(), 'isnad-faults-'))
    this.address = address
    this.stop = stop
    this.executable = executable
  }

  static async make(): Promise<Machine> {
    const executable = findChromium()?.path
    if (!executable) throw new Error('These tests need a Chromium')
    const port = Number(process.env.ISNAD_FAULTS_PORT ?? 0)
    const { address, close } = await serve({ folder: process.env.ISNAD_FAULTS_BUILD ?? 'dist', port })
    return new Machine(address, close, executable)
  }

  /** The profile's folder for databases, and that for files of pages. */
  get databaseFolder(): string {
    const folder = join(this.profile, 'Default/IndexedDB')
    const [name = ''] = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.leveldb')) : []
    return join(folder, name)
  }

  async start({ env = {}, prepare }: StartOptions = {}): Promise<Running> {
    const portFile = join(this.profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    const flags = [
      ...TEST_FLAGS,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      `--user-data-dir=${this.profile}`,
      'about:blank',
    ]
    const child = spawn(this.executable, flags, {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, ...env },
    })
    const port = await until(() => {
      if (child.exitCode !== null) throw new Error('The browser did not start')
      const [line = ''] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : []
      return line === '' ? undefined : line
    }, 'the browser')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no context')
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(60_000)
    await prepare?.(page)
    const end = async (signal: NodeJS.Signals, whom: 'group' | 'browser'): Promise<void> => {
      const { pid } = child
      if (pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(whom === 'group' ? -pid : pid, signal)
      await gone(child)
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL')
      } catch {
        // The others have gone with it, which is what was wanted.
      }
      await browser.close().catch(() => undefined)
      this.running = undefined
    }
    this.running = {
      page,
      browser,
      kill: (whom = 'group') => end('SIGKILL', whom),
      close: () => end('SIGTERM', 'browser'),
    }
    return this.running
  }

  /** Sizes of all files of databases and pages, by path. */
  fileSizes(): ReadonlyMap<string, number> {
    const sizes = new Map<string, number>()
    for (const part of ['Default/IndexedDB', 'Default/File System']) {
      const folder = join(this.profile, part)
      if (!existsSync(folder)) continue
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath ?? entry.path, entry.name)
        sizes.set(path, statSync(path).size)
      }
    }
    return sizes
  }

  /** Every file of the profile with its content, for a search of what must not be there. */
  *files(): Generator<{ readonly path: string; readonly bytes: Buffer }> {
    for (const entry of readdirSync(this.profile, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath ?? entry.path, entry.name)
      yield { path, bytes: readFileSync(path) }
    }
  }

  /** Keeps the profile as it is now; the result puts it back. */
  snapshot(): () => void {
    const copy = `${this.profile}-kept`
    rmSync(copy, { recursive: true, force: true })
    cpSync(this.profile, copy, { recursive: true, verbatimSymlinks: true })
    return () => {
      rmSync(this.profile, { recursive: true, force: true })
      cpSync(copy, this.profile, { recursive: true, verbatimSymlinks: true })
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(this.profile, lock), { force: true })
    }
  }

  async end(): Promise<void> {
    await this.running?.kill()
    await this.stop()
    for (const folder of [this.profile, `${this.profile}-kept`]) rmSync(folder, { recursive: true, force: true })
  }
}
