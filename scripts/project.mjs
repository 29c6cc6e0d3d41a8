import { join } from 'node:path'

/** The folder of the project, wherever the script was called from. */
export const PROJECT = join(import.meta.dirname, '..')
