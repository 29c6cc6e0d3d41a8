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
    lastWork().then(quit, quit)
  })
}
