import type { Check } from '../check.ts'
import { reportDestinations } from '../facts/report-destinations.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-ruf',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'Reports about single mails stay in the house', de: 'Berichte über einzelne Mails bleiben im Haus' },
  explanation: {
    en: 'Failure reports (ruf) may carry whole mails with names and contents. Few receivers send them; they should not go to others without need.',
    de: 'Fehlerberichte (ruf) können ganze Mails mit Namen und Inhalt enthalten. Wenige Empfänger schicken sie; ohne Not sollten sie nicht an Fremde gehen.',
  },
  cites: [rfc(9991, '7'), rfc(9989, '10.2')],
  run: (run) =>
    judgeDmarc(run, async (found) => {
      const destinations = await run.get(reportDestinations)
      const stranger = destinations.find(({ tag, authorization }) => tag === 'ruf' && authorization.outcome !== 'own')
      if (stranger === undefined) return pass({ en: 'They stay in the house.', de: 'Sie bleiben im Haus.' })
      const to = shorten(stranger.uri.uri, 80)
      return notice(
        {
          en: `Failure reports are to go to ${to}, outside the own organization.`,
          de: `Fehlerberichte sollen an ${to} gehen, außerhalb der eigenen Organisation.`,
        },
        { fix: dmarcFix(FIX, found, { ruf: null }) },
      )
    }),
}

const FIX = {
  en: 'Leave ruf out, unless that is agreed with them.',
  de: 'ruf weglassen, wenn es nicht so vereinbart ist.',
}
