import { insertTerms } from '../../spf/insert-terms.ts'
import type { Check } from '../check.ts'
import { addressTerm } from '../facts/proposed-spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { senderPart } from '../facts/spf-sender-words.ts'
import { spfSenders } from '../facts/spf-senders.ts'
import { fixRecords, notApplicable, pass, rfc, worstOf } from '../verdict.ts'

export const check: Check = {
  id: 'spf-ipv6',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF does not forget IPv6', de: 'SPF vergisst IPv6 nicht' },
  explanation: {
    en: 'A server with IPv6 uses it whenever the receiver has it too. If only its IPv4 address is in SPF, exactly that mail is refused.',
    de: 'Ein Server mit IPv6 nutzt es, sobald der Empfänger es auch hat. Steht nur seine IPv4-Adresse in SPF, wird gerade diese Post abgewiesen.',
  },
  cites: [rfc(7208, '5'), rfc(7208, '5.6')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const { senders, ipv6Forgotten } = await run.get(spfSenders)
    const sixes = senders.filter(({ family }) => family === 6)
    if (sixes.length === 0) return notApplicable(NO_IPV6)
    if (!ipv6Forgotten && sixes.some((sender) => sender.verdict.result !== 'pass'))
      return notApplicable(ELSEWHERE, 'spf-address-authorized')
    if (!ipv6Forgotten) return pass({ en: 'It does not.', de: 'So ist es.' })
    const { domain } = run.subject
    const missing = sixes
      .filter((sender) => sender.verdict.result !== 'pass')
      .map(({ address }) => addressTerm(address))
    const change = { name: domain, type: 'TXT', before: [record.text], after: [insertTerms(record.text, missing)] }
    const parts = sixes.map((sender) => ({ ...senderPart(sender), fix: fixRecords(ADD, [change]) }))
    return worstOf(parts, (_, these) => {
      const said = (language: 'en' | 'de') =>
        these
          .slice(0, 4)
          .map(({ summary }) => summary[language])
          .join(' ')
      return {
        en: `IPv4 is allowed, IPv6 was forgotten: ${said('en')}`,
        de: `IPv4 ist erlaubt, IPv6 wurde vergessen: ${said('de')}`,
      }
    })
  },
}

const NO_IPV6 = {
  en: 'No server is known that sends by IPv6.',
  de: 'Es ist kein Server bekannt, der über IPv6 sendet.',
}
const ELSEWHERE = {
  en: 'It is not IPv6 alone; that finding says it.',
  de: 'Es liegt nicht an IPv6 allein; das sagt dieser andere Befund.',
}
const ADD = {
  en: 'Add the IPv6 addresses to the record, or a term such as “a:” or “mx” whose names have them.',
  de: 'Die IPv6-Adressen in den Eintrag aufnehmen, oder eine Angabe wie „a:“ oder „mx“, deren Namen sie haben.',
}
