import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Check } from '../check.ts'
import { authenticationTable, tableLines } from '../facts/authentication-table.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

const METHODS = ['spf', 'dkim', 'dmarc', 'arc']

export const check: Check = {
  id: 'message-authentication-results',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'What the receiver found', de: 'Was der Empfänger fand' },
  explanation: {
    en: 'Receivers note in Authentication-Results what SPF, DKIM, DMARC and ARC said on arrival. Only the note of one’s own receiver can be believed; others may be forged.',
    de: 'Empfänger vermerken in Authentication-Results, was SPF, DKIM, DMARC und ARC bei der Ankunft ergaben. Nur dem Vermerk des eigenen Empfängers ist zu glauben; andere können gefälscht sein.',
  },
  cites: [rfc(8601, '2.2'), rfc(8601, '5')],
  run: async (run) => {
    const [{ trusted, values }, table] = await Promise.all([run.get(message), run.get(authenticationTable)])
    const fields = values('authentication-results').slice(0, 10)
    if (fields.length === 0) return notApplicable(NONE)
    run.note({ kind: 'header', lines: fields.map((value) => shorten(`Authentication-Results: ${value}`, 2000)) })
    const [first] = trusted
    if (first === undefined) return notApplicable(OTHERS)
    const receiver = shorten(first.authservId, 80)
    run.note({ kind: 'note', lines: tableLines(table, receiver || 'receiver') })
    const results = METHODS.flatMap((method) =>
      receiverSays(trusted, method).map(({ result }) => `${method}=${result}`),
    )
    const told = shorten([...new Set(results)].join(' '), 160) || '-'
    const [who, wer] = receiver === '' ? ['The receiver', 'Der Empfänger'] : [receiver, receiver]
    const summary = { en: `${who} noted: ${told}.`, de: `${wer} vermerkte: ${told}.` }
    return contradicts(trusted.map((one) => receiverSays([one], 'dmarc')[0]?.result))
      ? notice(TWO_MINDS)
      : pass(summary)
  },
}

function contradicts(results: readonly (string | undefined)[]): boolean {
  return new Set(results.filter((result) => result !== undefined)).size > 1
}

const NONE = {
  en: 'The mail carries no such note: it was not received by a server that leaves one, or was saved before it was sent.',
  de: 'Die Mail trägt keinen solchen Vermerk: Kein Server, der einen hinterlässt, hat sie empfangen, oder sie wurde vor dem Versand gesichert.',
}
const OTHERS = {
  en: 'No note is of the receiver that is to be believed.',
  de: 'Kein Vermerk stammt von dem Empfänger, dem geglaubt werden soll.',
}
const TWO_MINDS = {
  en: 'There are several notes in the name of one receiver that contradict each other. The topmost is the youngest; a lower one may be forged.',
  de: 'Es gibt mehrere Vermerke im Namen eines Empfängers, die einander widersprechen. Der oberste ist der jüngste; ein unterer kann gefälscht sein.',
}
