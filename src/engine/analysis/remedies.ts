import type { Fix } from '../checks/finding.ts'
import type { Leak } from './analysis.ts'
import { CLIENT_REMEDIES } from './remedies/clients.ts'
import { POSTFIX_REMEDIES } from './remedies/postfix.ts'
import { SERVER_REMEDIES } from './remedies/servers.ts'

type Remedy = Leak['remedies'][number]

/** A remedy, and the checks whose findings it ends. */
export interface KnownRemedy extends Remedy {
  readonly checks: readonly string[]
}

/** What is to be done against a leak, for the software that was recognised, else for all that is known of. */
export function remediesFor(check: string, software: readonly string[], fix: Fix | null): readonly Remedy[] {
  const known = REMEDIES.filter(({ checks }) => checks.includes(check))
  const fitting = known.filter((remedy) => software.some((name) => isPackageOf(name, remedy.software)))
  const all = (fitting.length > 0 ? fitting : known).map(withoutChecks)
  if (all.length > 0 || fix === null) return all
  return [{ software: '', say: fix.say, settings: '' }]
}

const REMEDIES: readonly KnownRemedy[] = [...POSTFIX_REMEDIES, ...SERVER_REMEDIES, ...CLIENT_REMEDIES]

/** Many packages are a Postfix inside, and most of them have Rspamd beside it. */
function isPackageOf(name: string, software: string): boolean {
  return name === software || (PACKAGES[name] ?? []).includes(software)
}

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  mailcow: ['Rspamd'],
  'Mail-in-a-Box': ['Postfix'],
  Postfix: ['Rspamd'],
  Exim: ['Rspamd'],
}

function withoutChecks({ software, say, settings }: KnownRemedy): Remedy {
  return { software, say, settings }
}
