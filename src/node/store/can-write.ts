import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Can this file be written and its neighbours be made? Makes the folder where there is none. */
export function canWriteInto(folder: string, file: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    if (existsSync(join(folder, file))) accessSync(join(folder, file), constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}
