import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSettings, type Settings } from '../engine/settings.ts'
import { replaceFile } from './files/replace-file.ts'

const SETTINGS_FILE = 'settings.json'

/** The user's settings. They are needed before there is a window, so they lie in a small file and not in the database. */
export interface SettingsFile {
  read(): Settings
  /** Resolves when they are on the disk. Rejects with a Fault when they cannot be written. */
  write(settings: Settings): Promise<void>
}

/** The settings in this folder. What is missing there, or cannot be read, has its default. */
export function settingsIn(folder: string): SettingsFile {
  const path = join(folder, SETTINGS_FILE)
  let settings = readSettings(path)
  return {
    read: () => settings,
    write: async (chosen) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await replaceFile(path, (file) => file.writeFile(`${JSON.stringify(chosen, null, 2)}\n`))
      settings = chosen
    },
  }
}

function readSettings(path: string): Settings {
  try {
    return parseSettings(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return parseSettings(undefined)
  }
}
