import type { Check } from '../check.ts'
import { messageDmarc } from '../facts/message-dmarc.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-dmarc-older',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Receivers of the older DMARC rules agree', de: 'Empfänger der älteren DMARC-Regeln sind sich einig' },
  explanation: {
    en: 'RFC 9989 finds the organization’s domain by asking the DNS, older receivers (RFC 7489) by a list of public suffixes. For most domains both come to the same.',
    de: 'RFC 9989 findet die Domain der Organisation durch Fragen an das DNS, ältere Empfänger (RFC 7489) durch eine Liste öffentlicher Endungen. Für die meisten Domains kommt dasselbe heraus.',
  },
  cites: [rfc(9989, '4.10'), rfc(7489, '6.6')],
  run: async (run) => {
    const dmarc = await run.get(messageDmarc)
    const older = dmarc?.evaluation.older ?? null
    if (dmarc === null || older === null) return notApplicable(NO_AUTHOR, 'message-from')
    const { result, policy } = dmarc.evaluation
    if (result === 'temperror' || older.result === 'temperror') return notApplicable(NO_ANSWER, 'message-dmarc')
    if (result === 'fail' && dmarc.spfUnknown) return notApplicable(NO_ANSWER, 'message-dmarc')
    if (older.result !== result)
      return notice({
        en: `They differ: “${result}” by RFC 9989, “${older.result}” by RFC 7489.`,
        de: `Sie weichen voneinander ab: „${result}“ nach RFC 9989, „${older.result}“ nach RFC 7489.`,
      })
    if (result === 'fail' && older.policy !== policy)
      return notice({
        en: `Both say “fail”, but by different policies: ${policy} by RFC 9989, ${older.policy} by RFC 7489.`,
        de: `Beide sagen „fail“, aber nach verschiedenen Richtlinien: ${policy} nach RFC 9989, ${older.policy} nach RFC 7489.`,
      })
    return pass({ en: `Both say “${result}”.`, de: `Beide sagen „${result}“.` })
  },
}

const NO_AUTHOR = { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' }
const NO_ANSWER = { en: 'DMARC could not be judged.', de: 'DMARC ließ sich nicht beurteilen.' }
