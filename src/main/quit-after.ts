import type { App } from 'electron'

/** Ends the program only when this last work is done, for good or ill. */
export function quitAfter(app: App, lastWork: () => Promise<void>): void {
  let done = false
  app.on('will-quit', (event) => {
    if (done) return
    event.preventDefault()
    const quit = () => {
      done = true
      app.quit()
    }
    // In a later turn: Electron forgets a second quit that comes while it still tells of the first.
    const quitLater = () => setImmediate(quit)
    lastWork().then(quitLater, quitLater)
  })
}
