import { isDmarcRecord, parseDmarcRecord } from '../../dmarc/dmarc-record.ts'
import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixRecords, notApplicable, pass, rfc, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'parked-dmarc',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'A domain that sends no mail has forgeries refused',
    de: 'Eine Domain ohne Mailversand lässt Fälschungen ablehnen',
  },
  explanation: {
    en: 'Nobody needs mail from a domain that sends none, so DMARC can ask receivers to refuse all of it.',
    de: 'Von einer Domain, die keine Mail sendet, braucht niemand welche; DMARC kann Empfänger daher bitten, alle abzulehnen.',
  },
  cites: [
    rfc(9989, '5.1'),
    source(
      'M3AAWG: Protecting Parked Domains',
      'https://www.m3aawg.org/sites/default/files/m3aawg_parked_domains_bp-2022-06.pdf',
    ),
  ],
  run: async (run) => {
    const name = `_dmarc.${run.subject.domain}`
    const [{ sends }, response] = await Promise.all([run.get(profile), run.dns.resolve(name, 'TXT')])
    if (sends === true) return notApplicable({ en: 'The domain sends mail.', de: 'Die Domain sendet Mail.' })
    if (sends === null || !isConclusive(response))
      return couldNotTell({
        en: 'Could not tell: the question for the DMARC record was not answered.',
        de: 'Nicht festzustellen: Die Frage nach dem DMARC-Eintrag blieb ohne Antwort.',
      })
    const texts = dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
    const [text = ''] = texts.filter(isDmarcRecord)
    const record = parseDmarcRecord(text)
    if (record === null)
      return notApplicable(
        { en: 'There is no DMARC record of its own.', de: 'Es gibt keinen eigenen DMARC-Eintrag.' },
        'dmarc-record',
      )
    if (record.p === 'reject')
      return pass({ en: 'DMARC has forged mail refused.', de: 'DMARC lässt gefälschte Mail ablehnen.' })
    const after = /\bp\s*=/i.test(text) ? text.replace(/\bp\s*=\s*\w+/i, 'p=reject') : `v=DMARC1; p=reject`
    return warn(
      {
        en: `The domain sends no mail, but DMARC does not have forgeries refused (p=${record.p ?? 'none'}).`,
        de: `Die Domain sendet keine Mail, DMARC lässt Fälschungen aber nicht ablehnen (p=${record.p ?? 'none'}).`,
      },
      { fix: fixRecords(REJECT, [{ name, type: 'TXT', before: [text], after: [after] }]) },
    )
  },
}

const REJECT = {
  en: 'Set the policy to reject: nothing legitimate can be lost.',
  de: 'Die Richtlinie auf „reject“ setzen: Berechtigtes kann dabei nicht verloren gehen.',
}
