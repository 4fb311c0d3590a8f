/**
 * The content security policy, in one place for the three that speak it: the meta element of index.html (any static
 * host), the headers of our own server, and the service worker, which puts it on every response it serves because a
 * meta element does not reach workers.
 */

const page = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types isnad-solid isnad-url',
]

/** Browsers ignore these two in a meta element, and say so in the console. The sandbox closes window.open. */
const headerOnly = ["frame-ancestors 'none'", 'sandbox allow-scripts allow-same-origin allow-downloads allow-modals']

export const META_POLICY = page.join('; ')

export const HEADER_POLICY = [...page, ...headerOnly].join('; ')

/** sw.js itself must fetch the files that it keeps, and nothing else. */
export const SERVICE_WORKER_POLICY = "default-src 'none'; connect-src 'self'"
