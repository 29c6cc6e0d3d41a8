import type { Check } from '../check.ts'
import { EIGHT_BIT, featureSessions } from '../facts/feature-sessions.ts'
import { judgeFeature } from '../judge-feature.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-8bitmime-works',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: '8BITMIME works where it is offered', de: '8BITMIME funktioniert, wo es angeboten wird' },
  explanation: {
    en: 'Senders that are offered 8BITMIME use it. If the server then refuses, their mail does not get through.',
    de: 'Absender, denen 8BITMIME angeboten wird, nutzen es. Lehnt der Server dann ab, kommt ihre Mail nicht durch.',
  },
  cites: [rfc(6152, '3')],
  run: async (run) =>
    judgeFeature(run, await run.get(featureSessions), {
      keyword: '8BITMIME',
      command: EIGHT_BIT,
      works: { en: 'An 8-bit mail is welcome.', de: 'Eine 8-Bit-Mail ist willkommen.' },
      fails: (line) => ({
        outcome: 'fail',
        summary: {
          en: `8BITMIME is offered, but an 8-bit mail is refused: “${line}”.`,
          de: `8BITMIME wird angeboten, aber eine 8-Bit-Mail wird abgelehnt: „${line}“.`,
        },
        fix: fixBy(HIDE),
      }),
    }),
}

const HIDE = {
  en: 'Repair what stands behind the server (a filter or proxy that does not know BODY=8BITMIME), or do not offer it.',
  de: 'Reparieren, was hinter dem Server steht (ein Filter oder Proxy, der BODY=8BITMIME nicht kennt), oder es nicht anbieten.',
}
