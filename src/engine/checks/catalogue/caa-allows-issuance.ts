import { readCaaValue } from '../../dns/caa-value.ts'
import type { Check } from '../check.ts'
import { type CaaSet, caaRecords } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'caa-allows-issuance',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'CAA lets mail hosts have a certificate', de: 'CAA lässt Mailservern ein Zertifikat' },
  explanation: {
    en: 'A CAA record “issue ";"” forbids everybody to issue. Mail hosts and the MTA-STS host need certificates.',
    de: 'Ein CAA-Eintrag „issue ";"“ verbietet allen das Ausstellen. Mailserver und der MTA-STS-Host brauchen Zertifikate.',
  },
  cites: [rfc(8659, '4.2'), rfc(8659, '3')],
  run: async (run) => {
    const found = await run.get(caaRecords)
    if (found.verdict !== undefined) return found.verdict
    const closed = found.sets.filter(forbidsAll)
    const [first] = closed
    if (first === undefined)
      return pass({ en: 'Certificates can be issued.', de: 'Zertifikate können ausgestellt werden.' })
    const records = [
      { name: first.owner ?? '', type: 'CAA', before: ['0 issue ";"'], after: ['0 issue "letsencrypt.org"'] },
    ]
    const hosts = shorten(closed.map(({ host }) => host).join(', '))
    return warn(
      {
        en: `The CAA record at ${shorten(first.owner ?? '')} forbids all certificates for ${hosts}.`,
        de: `Der CAA-Eintrag bei ${shorten(first.owner ?? '')} verbietet alle Zertifikate für ${hosts}.`,
      },
      { fix: fixRecords(ALLOW, records) },
    )
  },
}

/** Values that cannot be read forbid as well, and have a finding of their own. */
function forbidsAll({ records }: CaaSet): boolean {
  const issue = records.filter(({ tag }) => tag.toLowerCase() === 'issue').map(({ value }) => readCaaValue(value))
  return issue.length > 0 && issue.every(({ issuer, valid }) => valid && issuer === null)
}

const ALLOW = {
  en: 'Name the authority that issues your certificates (here Let’s Encrypt as an example), at this name or at the mail host’s own.',
  de: 'Die Stelle nennen, die die eigenen Zertifikate ausstellt (hier als Beispiel Let’s Encrypt), bei diesem Namen oder beim Namen des Mailservers selbst.',
}
