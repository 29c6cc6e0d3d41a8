import { readFileSync } from 'node:fs'
import { EXIT, type ExitCode } from '../exit-code.ts'

/** `postdesk --version` */
export function versionCommand(packageFile: string): ExitCode {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string }
  process.stdout.write(`postdesk ${version}\n`)
  return EXIT.understood
}
