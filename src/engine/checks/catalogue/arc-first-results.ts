import { readAuthenticationResults } from '../../authentication-results/read-results.ts'
import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Check } from '../check.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'arc-first-results',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'What the first forwarder saw', de: 'Was der erste Weiterleiter sah' },
  explanation: {
    en: 'The first ARC seal holds what SPF, DKIM and DMARC said before anybody changed the mail. It counts only if the chain holds and the sealer is trusted.',
    de: 'Das erste ARC-Siegel enthält, was SPF, DKIM und DMARC ergaben, bevor jemand die Mail veränderte. Es zählt nur, wenn die Kette stimmt und dem Siegelnden vertraut wird.',
  },
  cites: [rfc(8617, '4.1.1'), rfc(8617, '7.2')],
  run: async (run) => {
    const [{ report }, { values }] = await Promise.all([run.get(mailSignatures), run.get(message)])
    if (report.arc.result === 'none') return notApplicable(NONE)
    if (report.arc.result === 'fail') return notApplicable(BROKEN, 'arc-chain')
    const first = values('arc-authentication-results').find((value) => /^\s*i\s*=\s*1\s*;/.test(value))
    const results = readAuthenticationResults((first ?? '').replace(/^\s*i\s*=\s*1\s*;/, ''))
    if (first === undefined || results === null) return notApplicable(NONE)
    run.note({ kind: 'header', lines: [shorten(`ARC-Authentication-Results: ${first}`, 2000)] })
    const told = ['spf', 'dkim', 'dmarc'].map(
      (method) => `${method}=${receiverSays([results], method)[0]?.result ?? '-'}`,
    )
    const [who, what] = [shorten(results.authservId, 80), shorten(told.join(' '), 120)]
    return pass({ en: `${who} saw: ${what}.`, de: `${who} sah: ${what}.` })
  },
}

const NONE = { en: 'The mail carries no ARC seals.', de: 'Die Mail trägt keine ARC-Siegel.' }
const BROKEN = { en: 'The chain does not hold.', de: 'Die Kette stimmt nicht.' }
