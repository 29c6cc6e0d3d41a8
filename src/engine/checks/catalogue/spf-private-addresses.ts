import { showAddress } from '../../spf/ip-address.ts'
import { isOwnNetwork } from '../../spf/spf-network.ts'
import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { spfWalk } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-private-addresses',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'SPF names public addresses only', de: 'SPF nennt nur öffentliche Adressen' },
  explanation: {
    en: 'Receivers never see private addresses such as 10.0.0.1, so they allow nobody. The public address of the server is what counts.',
    de: 'Private Adressen wie 10.0.0.1 sehen Empfänger nie, sie erlauben also niemandem etwas. Es zählt die öffentliche Adresse des Servers.',
  },
  cites: [rfc(6890), rfc(7208, '5.6')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const [{ networks }, { isReachable }] = await Promise.all([run.get(spfWalk), run.get(addressWorld)])
    const named = networks.filter((one) => isOwnNetwork(one) && /^[-+~?]?ip[46]:/i.test(one.term) && one.prefix > 6)
    const hidden = named.filter(({ address }) => !isReachable(showAddress(address)))
    if (hidden.length === 0) return pass({ en: 'It does.', de: 'So ist es.' })
    const terms = hidden.map(({ term }) => term)
    const shown = terms
      .slice(0, 5)
      .map((term) => shorten(term, 60))
      .join(', ')
    const { domain } = run.subject
    const after = record.text
      .split(' ')
      .filter((word) => !terms.includes(word))
      .join(' ')
    const changes = after === record.text ? [] : [{ name: domain, type: 'TXT', before: [record.text], after: [after] }]
    return warn(
      {
        en: `These addresses are not reachable on the net, and no receiver ever sees them: ${shown}`,
        de: `Diese Adressen sind im Netz nicht erreichbar, und kein Empfänger sieht sie je: ${shown}`,
      },
      { fix: fixRecords(REMOVE, changes) },
    )
  },
}

const REMOVE = {
  en: 'Remove them, and name the public address that the mail leaves from.',
  de: 'Entfernen und die öffentliche Adresse nennen, von der die Post abgeht.',
}
