/** npm run --silent isnad -- COMMAND: the command line, built when needed. Only the command writes to stdout. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenNeeded, installWhenNeeded, requireNode, ROOT } from './prepare.mjs'

requireNode()
installWhenNeeded()
buildWhenNeeded('cli')

const main = join(ROOT, 'dist-cli/main.js')
const { status, signal } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], {
  // Where the person stands: npm itself moves to the project's folder.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
})
process.exitCode = status ?? (signal ? 1 : 0)
