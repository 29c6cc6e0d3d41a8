import { nameMatches } from '../../mta-sts/name-matches.ts'
import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-extra-hosts',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'The MTA-STS policy names only mail servers in use',
    de: 'Die MTA-STS-Richtlinie nennt nur benutzte Mailserver',
  },
  explanation: {
    en: 'Names that no longer are mail servers belong in the policy only while a move is under way.',
    de: 'Namen, die keine Mailserver mehr sind, gehören nur während eines Umzugs in die Richtlinie.',
  },
  cites: [rfc(8461, '8.1')],
  run: (run) =>
    judgeStsPolicy(run, async (policy) => {
      const { status, hosts } = await run.get(mxHosts)
      if (status !== 'mx' || policy.mode === 'none') return notApplicable(NOTHING)
      const idle = policy.mx.filter((pattern) => !hosts.some(({ name }) => nameMatches(pattern, name)))
      // Where no server is covered at all, that is the finding.
      if (idle.length === policy.mx.length) return notApplicable(NONE_COVERED, 'mta-sts-mx-covered')
      if (idle.length === 0) return pass({ en: 'It does.', de: 'Sie tut es.' })
      const names = shorten(idle.join(', '))
      return notice({ en: `No MX: ${names}.`, de: `Kein MX: ${names}.` }, { fix: fixBy(FIX) })
    }),
}

const NOTHING = { en: 'There is nothing to compare.', de: 'Es gibt nichts zu vergleichen.' }
const NONE_COVERED = {
  en: 'The policy names no mail server in use.',
  de: 'Die Richtlinie nennt keinen benutzten Mailserver.',
}
const FIX = {
  en: 'When the move is over, take these lines out.',
  de: 'Ist der Umzug vorbei, diese Zeilen herausnehmen.',
}
