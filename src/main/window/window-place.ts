import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A place on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window was, and whether it filled the screen. */
export interface WindowPlace {
  readonly bounds: Bounds
  readonly maximized: boolean
}

/** The smallest part of the window that must be on a screen, so that it can be taken hold of. */
const MIN_VISIBLE = 100

/** The remembered place, if most of it can be seen on one of these screens; else null. Never throws. */
export function readWindowPlace(file: string, screens: readonly Bounds[]): WindowPlace | null {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowPlace>
    if (bounds === undefined || ![bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isSafeInteger))
      return null
    return screens.some((screen) => overlaps(screen, bounds)) ? { bounds, maximized: maximized === true } : null
  } catch {
    return null
  }
}

/** Remembers the place. Of no weight: what cannot be written is forgotten. */
export function writeWindowPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.tmp`, JSON.stringify(place))
    renameSync(`${file}.tmp`, file)
  } catch {
    // The next start opens the window where the system puts it.
  }
}

function overlaps(screen: Bounds, window: Bounds): boolean {
  const across = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x)
  const down = Math.min(screen.y + screen.height, window.y + window.height) - Math.max(screen.y, window.y)
  return across >= MIN_VISIBLE && down >= MIN_VISIBLE && window.width >= MIN_VISIBLE && window.height >= MIN_VISIBLE
}
