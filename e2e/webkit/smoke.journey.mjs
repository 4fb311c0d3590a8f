import assert from 'node:assert/strict'

export const title = 'the built program starts, again without a server'

/** @type {import('./run.mjs').Journey} */
export default async ({ browser, server }) => {
  await browser.goto(server.address)
  await browser.find('#app > *')
  assert.match(await browser.execute('return document.title'), /إسناد/)
  await browser.executeAsync('navigator.serviceWorker.ready.then(() => arguments[0]())')

  await server.stop()
  await browser.refresh()
  await browser.find('#app > *')
}
