import type { Check } from '../check.ts'
import { featureSessions, SIZED } from '../facts/feature-sessions.ts'
import { judgeFeature } from '../judge-feature.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-size-works',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'A declared size is understood', de: 'Eine angekündigte Größe wird verstanden' },
  explanation: {
    en: 'Where SIZE is offered, senders tell the size of each mail beforehand. A server that refuses a small one loses all their mail.',
    de: 'Wo SIZE angeboten wird, kündigen Absender die Größe jeder Mail an. Ein Server, der eine kleine ablehnt, verliert all ihre Mail.',
  },
  cites: [rfc(1870, '6.1')],
  run: async (run) =>
    judgeFeature(run, await run.get(featureSessions), {
      keyword: 'SIZE',
      command: SIZED,
      works: { en: 'A mail of 1,000 octets is welcome.', de: 'Eine Mail von 1.000 Oktetten ist willkommen.' },
      fails: (line) => ({
        outcome: 'fail',
        summary: {
          en: `A mail of 1,000 octets is refused as soon as its size is told: “${line}”.`,
          de: `Eine Mail von 1.000 Oktetten wird abgelehnt, sobald ihre Größe genannt ist: „${line}“.`,
        },
        fix: fixBy(SPACE),
      }),
    }),
}

const SPACE = {
  en: 'See whether the disk of the queue is full, and whether the limits on size and on free space fit.',
  de: 'Nachsehen, ob die Platte der Warteschlange voll ist und ob die Grenzen für Größe und freien Platz passen.',
}
