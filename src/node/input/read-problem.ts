/** Why a file or folder could not be read, in one line: what was expected, and what came. */
export function readProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PROBLEMS[code] ?? `expected a readable file, but the system says ${code || String(error)}`
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'expected a file, but there is none of this name',
  ENOTDIR: 'expected a folder on the way to it, but found a file',
  EISDIR: 'expected a file, but found a folder (folders are read with --jsonl)',
  EACCES: 'expected a readable file, but the permission is missing',
  EPERM: 'expected a readable file, but the permission is missing',
  ENXIO: 'expected a file, but found a socket or a device',
  ELOOP: 'expected a file, but the links lead in a circle',
  EIO: 'expected a readable file, but the disk reports an error',
}
