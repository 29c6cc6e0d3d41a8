import type { Check } from '../check.ts'
import { featureSessions, internationalMail } from '../facts/feature-sessions.ts'
import { judgeFeature } from '../judge-feature.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtputf8-works',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'SMTPUTF8 works where it is offered', de: 'SMTPUTF8 funktioniert, wo es angeboten wird' },
  explanation: {
    en: 'A server that offers SMTPUTF8 promises to take senders beyond ASCII. If it then refuses them, their mail is lost.',
    de: 'Ein Server, der SMTPUTF8 anbietet, verspricht, Absender jenseits von ASCII anzunehmen. Lehnt er sie dann ab, ist ihre Mail verloren.',
  },
  cites: [rfc(6531, '3.1'), rfc(6531, '3.4')],
  run: async (run) =>
    judgeFeature(run, await run.get(featureSessions), {
      keyword: 'SMTPUTF8',
      command: internationalMail(run.subject.domain),
      works: { en: 'A sender beyond ASCII is welcome.', de: 'Ein Absender jenseits von ASCII ist willkommen.' },
      fails: (line) =>
        // 5.7: a rule against this sender, not against its letters.
        /^\d{3} 5\.7\./.test(line)
          ? { outcome: 'notApplicable', summary: RULE }
          : {
              outcome: 'warn',
              summary: {
                en: `SMTPUTF8 is offered, but a sender beyond ASCII is refused: “${line}”.`,
                de: `SMTPUTF8 wird angeboten, aber ein Absender jenseits von ASCII wird abgelehnt: „${line}“.`,
              },
              fix: fixBy(HIDE, SETTINGS),
            },
    }),
}

const RULE = {
  en: 'A rule against foreign servers that use the own domain answered, so its letters could not be tried.',
  de: 'Eine Regel gegen fremde Server mit der eigenen Domain hat geantwortet, daher ließen sich die Buchstaben nicht erproben.',
}
const HIDE = { en: 'Repair it, or do not offer SMTPUTF8.', de: 'Reparieren, oder SMTPUTF8 nicht anbieten.' }
const SETTINGS = [{ software: 'Postfix', file: 'main.cf', lines: ['smtpd_discard_ehlo_keywords = smtputf8'] }]
