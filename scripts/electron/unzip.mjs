import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'

/**
 * Unpacks the files for which `rename` gives a path below the folder. yauzl refuses names that lead out of an archive.
 * @param {string} archive
 * @param {string} folder
 * @param {(path: string) => string | undefined} rename
 */
export async function unzip(archive, folder, rename) {
  const zip = await openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName)
    if (path === undefined) continue
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    // The upper half holds what Unix knows of the file, among it who may run it.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }))
  }
}
