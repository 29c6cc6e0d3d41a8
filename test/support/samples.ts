import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bounces of our own making, with documentation domains only. */
export type SampleName = 'unknown-user.eml' | 'two-recipients.eml' | 'out-of-office.eml' | 'hostile.eml'

export function sample(name: SampleName): string {
  return readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
}
