import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import { isAscii } from '../../messages/byte-string.ts'
import { readMacroText } from '../../spf/macro-string.ts'
import { modifierOf } from '../../spf/read-record.ts'
import { staticTarget } from '../../spf/static-target.ts'
import type { Check } from '../check.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-explanation',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The explanation of SPF can be read', de: 'Die Erklärung zu SPF ist lesbar' },
  explanation: {
    en: 'exp= names a text that receivers may send along when they refuse a mail. If it cannot be read, they leave it out.',
    de: 'exp= nennt einen Text, den Empfänger mitschicken dürfen, wenn sie eine Mail abweisen. Ist er nicht lesbar, lassen sie ihn weg.',
  },
  cites: [rfc(7208, '6.2')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const exp = modifierOf(record, 'exp')
    if (exp === null) return notApplicable({ en: 'The record has none.', de: 'Der Eintrag hat keine.' })
    const { domain } = run.subject
    const target = await staticTarget(exp.value, domain, domain)
    if (target === 'varies') return pass({ en: 'It depends on the mail.', de: 'Sie hängt von der Mail ab.' })
    const name = shorten(target ?? exp.text, 100)
    const response = target === null ? null : await run.dns.resolve(target, 'TXT')
    if (response !== null && !isConclusive(response))
      return couldNotTell({ en: `${name} did not answer.`, de: `${name} hat nicht geantwortet.` })
    const texts = dataOf(response?.records ?? [], 'TXT').map(({ strings }) => strings.join(''))
    const problem = problemOf(texts)
    if (problem === null)
      return pass({ en: `It is: ${shorten(texts[0] ?? '', 200)}`, de: `Sie lautet: ${shorten(texts[0] ?? '', 200)}` })
    return warn({ en: `${name} ${problem.en}`, de: `${name} ${problem.de}` }, { fix: fixBy(CORRECT) })
  },
}

function problemOf(texts: readonly string[]) {
  const [text, ...others] = texts
  if (text === undefined) return { en: 'has no text.', de: 'hat keinen Text.' }
  if (others.length > 0) return { en: 'has several texts.', de: 'hat mehrere Texte.' }
  if (!isAscii(text))
    return { en: 'has letters that are not ASCII.', de: 'hat Buchstaben, die nicht zu ASCII gehören.' }
  const { problem } = readMacroText(text, { explanation: true })
  return problem === null ? null : { en: 'has a macro that is wrong.', de: 'hat ein falsches Makro.' }
}

const CORRECT = {
  en: 'Publish exactly one TXT record there, in plain ASCII, or remove exp= from the SPF record.',
  de: 'Dort genau einen TXT-Eintrag in einfachem ASCII veröffentlichen oder exp= aus dem SPF-Eintrag entfernen.',
}
