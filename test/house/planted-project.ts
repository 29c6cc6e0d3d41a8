import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { PROJECT } from './project.ts'

/** Files by their path in the project. */
export type Sources = Readonly<Record<string, string>>

/**
 * A house with these files and none of ours, in which the nets are hung as they hang here. A net that finds nothing in a
 * planted mistake is torn.
 */
export function plantedProject(sources: Sources, nets: readonly string[]): string {
  const folder = temporaryFolder()
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  for (const net of ['package.json', ...nets]) place(folder, net, (path) => copyFileSync(join(PROJECT, net), path))
  for (const [name, text] of Object.entries(sources)) place(folder, name, (path) => writeFileSync(path, text))
  return folder
}

function place(folder: string, name: string, write: (path: string) => void): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  write(path)
}
