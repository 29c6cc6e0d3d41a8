import { isHostName } from '../../dns/domain-name.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import type { Verdict } from '../check.ts'
import { fact } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import { type HostAddresses, hostAddresses } from './host-addresses.ts'
import { mxHosts } from './mx.ts'

/** One host that MX records name, with what its name leads to. */
export interface MxTarget {
  readonly name: string
  readonly preference: number
  /** `address`: an address in place of a name · `alias`: a CNAME · `odd`: a name that no host may have. */
  readonly kind: 'host' | 'address' | 'alias' | 'odd'
  readonly addresses: HostAddresses
}

/** The hosts of the MX records, or why there are none. */
export type MxTargets =
  | { readonly targets: readonly MxTarget[]; readonly verdict?: undefined }
  | { readonly verdict: Verdict }

export const mxTargets = fact('mxTargets', async (run): Promise<MxTargets> => {
  const { status, hosts } = await run.get(mxHosts)
  if (status === 'unknown') return { verdict: couldNotTell(NOT_ANSWERED) }
  if (status === 'nullMx') return { verdict: notApplicable(NO_MAIL, 'null-mx') }
  if (status !== 'mx') return { verdict: notApplicable(NO_MX, status === 'implicit' ? 'mx-implicit' : 'mx-record') }
  const targets = hosts.map(async ({ name, preference }) => {
    const addresses = await run.get(hostAddresses, name)
    return { name, preference, kind: kindOf(name, addresses), addresses }
  })
  return { targets: await Promise.all(targets) }
})

function kindOf(name: string, { a, aaaa }: HostAddresses): MxTarget['kind'] {
  if (ipFamily(name) !== null || ipFamily(name.replace(/^\[|\]$/g, '')) !== null) return 'address'
  if (a.aliases.length > 0 || aaaa.aliases.length > 0) return 'alias'
  return isHostName(name) ? 'host' : 'odd'
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the mail servers (MX) was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
}

const NO_MAIL = {
  en: 'The domain says that it takes no mail (null MX).',
  de: 'Die Domain sagt, dass sie keine Mail annimmt (Null-MX).',
}

const NO_MX = { en: 'The domain has no MX records.', de: 'Die Domain hat keine MX-Einträge.' }
