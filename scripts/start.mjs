/** npm start: install, build, serve and open, each only when needed. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenNeeded, installWhenNeeded, requireNode, ROOT, stop } from './prepare.mjs'
import { MARK, serve } from './serve.mjs'

const USUAL_PORT = 4747

requireNode()
installWhenNeeded()
buildWhenNeeded('page')

const port = Number(process.env.PORT ?? USUAL_PORT)
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`)
const address = `http://localhost:${port}/`

try {
  await serve({ folder: join(ROOT, 'dist'), port })
  console.log(`Isnad runs at ${address} until you press Ctrl+C.`)
  console.log(`يعمل إسناد على ${address} حتى تضغط Ctrl+C.`)
  if (port !== USUAL_PORT) {
    console.log(`The library belongs to the address: what you save here is not seen at port ${USUAL_PORT}.`)
  }
  openInBrowser()
} catch (problem) {
  const code = problem instanceof Error && 'code' in problem ? problem.code : ''
  if (code === 'EACCES') stop(`This machine does not let you use port ${port}.`)
  if (code !== 'EADDRINUSE') throw problem
  if (!(await isOurs())) {
    stop(
      `Another program uses port ${port}: close it and try again. ` +
        'Isnad does not move to another port, because a browser keeps a separate library for each, and yours would look empty.',
    )
  }
  console.log(`Isnad already runs at ${address}`)
  console.log(`إسناد يعمل بالفعل على ${address}`)
  openInBrowser()
}

async function isOurs() {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(3000) })
    return response.headers.has(MARK)
  } catch {
    return false // Whatever listens there does not speak HTTP.
  }
}

function openInBrowser() {
  const { CI, NO_OPEN, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI || NO_OPEN) return
  /** @type {Partial<Record<NodeJS.Platform, [string, string[]]>>} */
  const openers = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address]] }
  if (!openers[process.platform] && !DISPLAY && !WAYLAND_DISPLAY) return
  const [command, args] = openers[process.platform] ?? ['xdg-open', [address]]
  // The address is on the screen already, so a machine without an opener loses nothing.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
