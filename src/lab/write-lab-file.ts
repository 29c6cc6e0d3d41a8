import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabFile } from './lab-file.ts'
import type { RunningLab } from './start-scenario.ts'

/** Writes the file for `POSTDESK_LAB` (and the lab's root beside it) into a folder; its path comes back. */
export async function writeLabFile(lab: RunningLab, folder: string): Promise<string> {
  const caFile = join(folder, 'lab-root.pem')
  const path = join(folder, 'lab.json')
  await writeFile(caFile, lab.rootPem)
  await writeFile(path, JSON.stringify({ ...lab.file, caFile } satisfies LabFile))
  return path
}
