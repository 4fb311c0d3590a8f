/**
 * The static server of `npm start` and of the browser tests: one folder, this machine only, with the security headers
 * that a good host would send.
 *
 * On its own: node scripts/serve.mjs [port]
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HEADER_POLICY, SERVICE_WORKER_POLICY } from './build/policy.mjs'

/** By this header a second start knows that the port is ours. */
export const MARK = 'x-isnad'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

/**
 * The file that an address names, or undefined when it names nothing inside the folder.
 * @param {string} folder
 * @param {string} address
 */
async function fileFor(folder, address) {
  let path
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
  } catch {
    return undefined // Not a well-formed address.
  }
  if (!path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..')) return undefined
  const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  if (!file.startsWith(folder + sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? { file, size: found.size } : undefined
}

/**
 * Without `policy` the server is as bare as the plainest host, which the tests use to see what the page and the service
 * worker do on their own.
 * @param {string} folder
 * @param {boolean} policy
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
const answerFrom = (folder, policy) => async (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end('Only GET and HEAD are answered.\n')
    return
  }
  const found = await fileFor(folder, request.url ?? '/')
  if (!found) {
    response.writeHead(404, { ...PLAIN, [MARK]: '1' }).end('There is no such file.\n')
    return
  }
  const isServiceWorker = found.file === join(folder, 'sw.js')
  response.writeHead(200, {
    'content-type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    [MARK]: '1',
    ...(policy && {
      'content-security-policy': isServiceWorker ? SERVICE_WORKER_POLICY : HEADER_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const content = createReadStream(found.file)
  content.on('error', () => response.destroy())
  content.pipe(response)
}

/**
 * Serves the folder at http://localhost:PORT on both loopback addresses; port 0 takes a free one. Rejects with the code
 * EADDRINUSE when either is taken, since browsers choose between the two as they like.
 * @param {{ folder: string, port: number, policy?: boolean }} options
 * @returns {Promise<{ port: number, address: string, close: () => Promise<void> }>} `close` also ends open connections
 */
export async function serve({ folder, port, policy = true }) {
  const answer = answerFrom(resolve(folder), policy)
  /** @type {import('node:http').Server[]} */
  const servers = []
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise((done) => server.close(() => done(undefined)))
        server.closeAllConnections()
        return closed
      }),
    )
  }
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((request, response) => {
      void answer(request, response)
    })
    try {
      port = await listen(server, port, host)
      servers.push(server)
    } catch (problem) {
      const code = problem instanceof Error && 'code' in problem ? problem.code : ''
      if (servers.length > 0 && code !== 'EADDRINUSE') continue // This machine has no IPv6.
      await close()
      throw problem
    }
  }
  return { port, address: `http://localhost:${port}/`, close }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
const listen = (server, port, host) =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      const bound = server.address()
      done(typeof bound === 'object' && bound ? bound.port : port)
    })
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist', import.meta.url))
  const { address } = await serve({ folder, port: Number(process.argv[2] ?? 4173) })
  console.log(`Serving dist at ${address}`)
}
