const { app } = require('electron')

/** In the page: resolves when there is a picture and the window can be used, with the time of day of both. */
const LOOK = `new Promise((done) => {
  const wanted = ${JSON.stringify(process.env.BENCH_MARK ?? '')}
  const seen = {}
  const note = (what) => {
    seen[what] = Date.now()
    if (seen.painted && seen.usable) done(seen)
  }
  new PerformanceObserver(() => note('painted')).observe({ type: 'paint', buffered: true })
  const look = () =>
    wanted === '' || performance.getEntriesByName(wanted).length > 0
      ? requestAnimationFrame(() => setTimeout(() => note('usable')))
      : setTimeout(look, 1)
  look()
})`

// Loaded by Electron before the program (-r): it watches the first window from outside and ends it.
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const seen = await contents.executeJavaScript(LOOK)
    process.stdout.write(`\nseen ${JSON.stringify(seen)}\n`)
    app.exit(0)
  })
})
