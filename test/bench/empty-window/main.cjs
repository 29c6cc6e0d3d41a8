const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

// The measure of window-start.mjs: the least that an Electron program can do.
app.setPath('userData', process.env.POSTDESK_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1180, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
