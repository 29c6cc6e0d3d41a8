import { stsMatch } from '../../mta-sts/name-matches.ts'
import type { Check } from '../check.ts'
import { uncoveredMx } from '../facts/uncovered-mx.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-mx-covered',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The MTA-STS policy names every mail server', de: 'Die MTA-STS-Richtlinie nennt jeden Mailserver' },
  explanation: {
    en: 'In mode enforce senders deliver to no mail server that the policy does not name, and mail to it is lost for the domain.',
    de: 'Bei mode enforce stellen Absender an keinen Mailserver zu, den die Richtlinie nicht nennt; auf diesem Weg kommt dann keine Mail.',
  },
  cites: [rfc(8461, '4.1')],
  run: (run) =>
    judgeStsPolicy(run, async (policy) => {
      if (policy.mode === 'none') return notApplicable(OFF)
      const found = await run.get(uncoveredMx)
      if (found === null) return couldNotTell(UNKNOWN)
      const { hosts, all } = found
      const missing = hosts.filter(({ reliesOnWildcard }) => !reliesOnWildcard).map(({ name }) => name)
      if (hosts.length > 0 && missing.length === 0) return notApplicable(WILDCARD, 'mta-sts-wildcard')
      if (missing.length === 0) return pass({ en: 'It names them all.', de: 'Sie nennt sie alle.' })
      const names = shorten(missing.join(', '))
      const words = {
        en: `Not named in the policy: ${names} (${missing.length} of ${all}).`,
        de: `In der Richtlinie nicht genannt: ${names} (${missing.length} von ${all}).`,
      }
      const lines = missing
        .filter((name) => !stsMatch(name, policy.mx))
        .slice(0, 20)
        .map((name) => `mx: ${name}`)
      const fix = fixBy(FIX, [{ software: 'MTA-STS', file: '/.well-known/mta-sts.txt', lines }])
      return policy.mode === 'enforce' ? fail(words, { fix }) : warn(words, { fix })
    }),
}

const OFF = { en: 'The policy is switched off (mode none).', de: 'Die Richtlinie ist abgeschaltet (mode none).' }
const UNKNOWN = {
  en: 'Could not tell: the question for the mail servers was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Mailservern blieb ohne Antwort.',
}
const WILDCARD = {
  en: 'A wildcard of the policy reaches less far than it was meant to; another finding says so.',
  de: 'Ein Platzhalter der Richtlinie reicht weniger weit als gedacht; das sagt ein anderer Befund.',
}
const FIX = {
  en: 'Add these lines to the policy, then give the record at _mta-sts a new id.',
  de: 'Der Richtlinie diese Zeilen hinzufügen, dann dem Eintrag bei _mta-sts eine neue id geben.',
}
