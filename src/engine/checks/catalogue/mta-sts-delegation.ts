import type { Check } from '../check.ts'
import { judgeMtaSts } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-delegation',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'MTA-STS is handed over whole', de: 'MTA-STS ist ganz übergeben' },
  explanation: {
    en: 'Who lets a service run MTA-STS points both names there, _mta-sts and mta-sts. With only one of them, a new policy and its id are changed by different people.',
    de: 'Wer einen Dienst MTA-STS betreiben lässt, lässt beide Namen dorthin zeigen, _mta-sts und mta-sts. Bei nur einem ändern verschiedene Leute die Richtlinie und ihre id.',
  },
  cites: [rfc(8461, '8.2')],
  run: (run) =>
    judgeMtaSts(run, 'host', ({ response, host }) => {
      const record = response.aliases.at(-1) ?? null
      const policy = host.a.aliases.at(-1) ?? host.aaaa.aliases.at(-1) ?? null
      const isOwn = (name: string) => name === run.subject.domain || name.endsWith(`.${run.subject.domain}`)
      const [recordAway, policyAway] = [record, policy].map((name) => name !== null && !isOwn(name))
      if (!recordAway && !policyAway)
        return notApplicable({ en: 'It is not handed over.', de: 'Es ist nicht übergeben.' })
      if (recordAway && policyAway)
        return pass({ en: 'Both names lead to the service.', de: 'Beide Namen führen zum Dienst.' })
      const away = shorten(record !== null && recordAway ? record : (policy ?? ''), 80)
      return notice({
        en: `Only one of the two names leads away (to ${away}): whoever changes the policy must have the id changed too.`,
        de: `Nur einer der beiden Namen führt weg (zu ${away}): Wer die Richtlinie ändert, muss auch die id ändern lassen.`,
      })
    }),
}
