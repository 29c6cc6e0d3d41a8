import type { BrowserWindow } from 'electron'

/** The one window of the desk, which may be closed and opened again (on macOS the program outlives it). */
export interface OnlyWindow {
  current(): BrowserWindow | undefined
  /** Brings it to the front, and opens it when there is none. */
  show(): void
}

/** Keeps to one window. `open` makes it. */
export function onlyWindow(open: () => BrowserWindow): OnlyWindow {
  let window: BrowserWindow | undefined
  return {
    current: () => window,
    show: () => {
      if (window !== undefined) return bringToFront(window)
      window = open()
      window.once('closed', () => {
        window = undefined
      })
    },
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
