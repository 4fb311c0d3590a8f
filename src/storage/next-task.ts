/**
 * Ends the task, so that the page answers, and goes on in another one. A timer would do it too, but in a page that nobody
 * looks at browsers let a timer wait for a second.
 */
export const nextTask = (): Promise<void> =>
  new Promise((goOn) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      goOn()
    })
    port1.start()
    port2.postMessage(undefined)
  })
