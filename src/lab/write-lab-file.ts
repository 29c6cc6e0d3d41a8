import { renameSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabFile } from './lab-file.ts'
import type { RunningLab } from './start-scenario.ts'

/** The file beside it with the root of all certificates (PEM). */
export const LAB_ROOT = 'lab-root.pem'
/** The file itself. */
export const LAB_FILE = 'lab.json'

/** Writes the file for `POSTDESK_LAB` (and the lab's root beside it) into a folder; its path comes back. */
export async function writeLabFile(
  lab: RunningLab,
  folder: string,
  more: Pick<LabFile, 'clockFile'> = {},
): Promise<string> {
  const caFile = join(folder, LAB_ROOT)
  const path = join(folder, LAB_FILE)
  await writeFile(caFile, lab.rootPem)
  rewriteLabFile(lab, path, { ...more, caFile })
  return path
}

/** Writes it anew, at once and whole: servers came or went, and whoever lives in the lab sees that with the next connection. */
export function rewriteLabFile(
  { file }: Pick<RunningLab, 'file'>,
  path: string,
  more: Pick<LabFile, 'clockFile' | 'caFile'>,
): void {
  writeFileSync(`${path}.new`, JSON.stringify({ ...file, ...more } satisfies LabFile))
  renameSync(`${path}.new`, path)
}
