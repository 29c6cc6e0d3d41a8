import { readFileSync, statSync } from 'node:fs'
import type { OAuthIssuer } from '../../engine/mailboxes/preset.ts'
import type { ProbeNames } from '../dns/resolver/probe-names.ts'
import { type Dialer, mappedDialer, realDialer } from '../net/dialer.ts'

/**
 * A pretended internet on this computer, for tests and rehearsal: named by the environment variable `POSTDESK_LAB`, a JSON
 * file. With it nothing leaves the computer: every address is looked up in `map` (see `mappedDialer`), others cannot be
 * reached.
 */
export interface PretendedInternet {
  readonly map: Readonly<Record<string, string>>
  /** As `--resolver` takes it; it stands for the system's resolver. */
  readonly resolver: string
  /** DS records of the root, as master files write them; none: the real ones. */
  readonly trustAnchors?: readonly string[]
  /** PEM file of certificate authorities to trust beside the system's. */
  readonly caFile?: string
  /** Names by which resolvers are tested for honesty. */
  readonly probeNames?: ProbeNames
  /** Its authorization servers, which are known beside those of our files. */
  readonly issuers?: readonly OAuthIssuer[]
  /** Milliseconds since 1970 that it is pretended to be; the clock goes on from there. */
  readonly now?: number
  /** A file with the milliseconds by which the program's clock goes ahead. */
  readonly clockFile?: string
}

/** The net that this process is to use. */
export interface Net {
  readonly dialer: Dialer
  readonly pretended: PretendedInternet | null
}

/** Throws when the file that is named cannot be read: to go out to the real net then would be worse. */
export function netOf(environment: Readonly<Record<string, string | undefined>>): Net {
  const file = environment.POSTDESK_LAB
  if (file === undefined || file === '') return { dialer: realDialer, pretended: null }
  const pretended = JSON.parse(readFileSync(file, 'utf8')) as PretendedInternet
  return { dialer: mappedDialer(mapNow(file, pretended.map)), pretended }
}

/** The map as the file has it now: servers of a lab come and go. A file that is gone or half written changes nothing. */
function mapNow(file: string, first: PretendedInternet['map']): () => PretendedInternet['map'] {
  let map = first
  let readAt = changedAt(file)
  return () => {
    const at = changedAt(file)
    if (at !== null && at !== readAt) {
      try {
        map = (JSON.parse(readFileSync(file, 'utf8')) as PretendedInternet).map
        readAt = at
      } catch {
        // Looked at again with the next connection.
      }
    }
    return map
  }
}

/** To the nanosecond: two changes may follow at once. Null: there is no such file. */
function changedAt(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? null
}
