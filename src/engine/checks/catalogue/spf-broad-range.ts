import { specialBlockOf } from '../../dns/special-addresses.ts'
import { showAddress } from '../../spf/ip-address.ts'
import { isOwnNetwork, networkTerm, type SpfNetwork } from '../../spf/spf-network.ts'
import type { Check } from '../check.ts'
import { spfWalk } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-broad-range',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF allows no huge ranges of addresses', de: 'SPF erlaubt keine riesigen Adressbereiche' },
  explanation: {
    en: 'A range of millions of addresses belongs to strangers: each of them can send for the domain, and it passes SPF.',
    de: 'Ein Bereich von Millionen Adressen gehört Fremden: Jeder von ihnen kann für die Domain senden und besteht SPF.',
  },
  cites: [rfc(7208, '5.6'), rfc(7208, '11.1')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const { networks } = await run.get(spfWalk)
    const passing = networks.filter((network) => network.qualifier === '+' && !isPrivate(network))
    const widest = passing.filter((one) => gravity(one) > 0).toSorted((a, b) => gravity(b) - gravity(a))[0]
    if (widest === undefined) return pass({ en: 'All ranges are moderate.', de: 'Alle Bereiche sind maßvoll.' })
    const term = shorten(widest.via ?? widest.term, 80)
    const range = networkTerm(widest).slice(4)
    const words = {
      en: `Through “${term}” the whole range ${range} may send for the domain.`,
      de: `Durch „${term}“ darf der ganze Bereich ${range} für die Domain senden.`,
    }
    return gravity(widest) === 2 ? fail(words, { fix: fixBy(NARROW) }) : warn(words, { fix: fixBy(NARROW) })
  },
}

/** Half a percent of the Internet is a failure in one's own record; hosters' records are wide, so only the very wide are told. */
function gravity(network: SpfNetwork): 0 | 1 | 2 {
  const [huge, large] = network.address.family === 4 ? [8, 15] : [16, 28]
  if (network.prefix <= huge) return isOwnNetwork(network) ? 2 : 1
  return isOwnNetwork(network) && network.prefix <= large ? 1 : 0
}

/** Addresses that nobody has on the net are another finding. */
function isPrivate({ address, prefix }: SpfNetwork): boolean {
  return prefix > 6 && specialBlockOf(showAddress(address)) !== null
}

const NARROW = {
  en: 'Name only the addresses that really send. Where a service has no fixed addresses, rely on DKIM for it instead.',
  de: 'Nur die Adressen nennen, die wirklich senden. Hat ein Dienst keine festen Adressen, stattdessen auf DKIM setzen.',
}
