import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabFile } from './lab-file.ts'
import type { RunningLab } from './start-scenario.ts'

/** The file beside it with the root of all certificates (PEM). */
export const LAB_ROOT = 'lab-root.pem'

/** Writes the file for `POSTDESK_LAB` (and the lab's root beside it) into a folder; its path comes back. */
export async function writeLabFile(
  lab: RunningLab,
  folder: string,
  more: Pick<LabFile, 'clockFile'> = {},
): Promise<string> {
  const caFile = join(folder, LAB_ROOT)
  const path = join(folder, 'lab.json')
  await writeFile(caFile, lab.rootPem)
  await writeFile(path, JSON.stringify({ ...lab.file, ...more, caFile } satisfies LabFile))
  return path
}
