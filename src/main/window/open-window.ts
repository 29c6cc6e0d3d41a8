import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Language } from '../../text/language.ts'
import type { RendererSource } from '../security/renderer-source.ts'
import { editingMenu } from './menu.ts'
import { readWindowPlace, writeWindowPlace } from './window-place.ts'
import { windowPreferences } from './window-preferences.ts'

/** The page's own colours (tokens.css), so that the first picture does not flash. */
const PAGE_COLOURS = { light: '#f7f6f3', dark: '#15191c' } as const
/** A page that crashes again so soon after it was loaded anew would crash for ever. */
const CALM_MS = 10_000

/** What the window is made of. */
export interface WindowParts {
  readonly preload: string
  readonly source: RendererSource
  language(): Language
}

/** Opens the window where it was, and shows it when there is something to see. */
export function openWindow({ preload, source, language }: WindowParts): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json')
  const place = readWindowPlace(
    placeFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    width: 1180,
    height: 800,
    ...place?.bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Postdesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAGE_COLOURS.dark : PAGE_COLOURS.light,
    webPreferences: windowPreferences(preload, source.development),
  })
  window.once('ready-to-show', () => (place?.maximized ? window.maximize() : window.show()))
  window.on('close', () =>
    writeWindowPlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable || selectionText !== '') editingMenu(language(), isEditable).popup({ window })
  })
  reloadAfterCrash(window)
  void window.loadURL(source.page)
  return window
}

function reloadAfterCrash({ webContents }: BrowserWindow): void {
  let last = 0
  webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now()
    if (reason !== 'clean-exit' && (last === 0 || now - last > CALM_MS)) webContents.reload()
    last = now
  })
}
