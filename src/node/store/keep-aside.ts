import { existsSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Moves an unreadable database and its log out of the way, under a name with the time in it. Nothing is deleted. */
export function keepAside(file: string, now: Date): void {
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '')
  const aside = join(dirname(file), `postdesk-unreadable-${stamp}.db`)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
}

/** The unreadable databases that still lie here. The user is told of them until they are taken away. */
export function namesKeptAside(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /^postdesk-unreadable-.*\.db$/.test(name))
}
