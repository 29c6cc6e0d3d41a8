import type { Check } from '../check.ts'
import { type ReportDestination, reportDestinations } from '../facts/report-destinations.ts'
import { judgeDmarc } from '../judge-dmarc.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-external-reports',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'Others who get the DMARC reports have agreed',
    de: 'Fremde Empfänger der DMARC-Berichte haben zugestimmt',
  },
  explanation: {
    en: 'Reports go to another organization only if it says so in its own DNS; otherwise receivers must not send them there.',
    de: 'Berichte gehen an eine andere Organisation nur, wenn sie das in ihrem eigenen DNS bestätigt; sonst dürfen Empfänger sie dorthin nicht schicken.',
  },
  cites: [rfc(9990, '4'), rfc(7489, '7.1')],
  run: (run) =>
    judgeDmarc(run, async () => {
      const destinations = await run.get(reportDestinations)
      if (destinations.length === 0)
        return notApplicable({ en: 'The record names no destination.', de: 'Der Eintrag nennt kein Ziel.' })
      return sumUp(destinations.map(judgeDestination))
    }),
}

function judgeDestination({ uri, authorization }: ReportDestination): Judgement & { readonly target: string } {
  const target = shorten(uri.address ?? uri.uri, 80)
  const { outcome, name } = authorization
  if (outcome === 'unknown') return { target, outcome: 'temperror', summary: UNKNOWN }
  if (outcome === 'noHost') return { target, outcome: 'notApplicable', summary: NO_HOST, because: 'dmarc-rua-syntax' }
  if (outcome !== 'notAuthorized' || name === null)
    return { target, outcome: 'pass', summary: outcome === 'own' ? OWN : AGREED }
  return {
    target,
    outcome: 'warn',
    summary: {
      en: `The other organization has no record at ${shorten(name, 160)}: receivers send no reports there.`,
      de: `Die andere Organisation hat keinen Eintrag bei ${shorten(name, 160)}: Empfänger schicken dorthin keine Berichte.`,
    },
    fix: fixRecords(FIX, [{ name, type: 'TXT', before: [], after: ['v=DMARC1'] }]),
  }
}

const OWN = { en: 'The mailbox is one’s own.', de: 'Das Postfach ist das eigene.' }
const AGREED = { en: 'The other organization has agreed.', de: 'Die andere Organisation hat zugestimmt.' }
const NO_HOST = { en: 'There is nobody to ask.', de: 'Es gibt niemanden zu fragen.' }
const UNKNOWN = {
  en: 'Could not tell: the question for the agreement was not answered.',
  de: 'Nicht festzustellen: Die Frage nach der Zustimmung blieb ohne Antwort.',
}
const FIX = {
  en: 'Ask whoever runs that domain to publish this record, or name a mailbox of one’s own.',
  de: 'Den Betreiber jener Domain bitten, diesen Eintrag zu veröffentlichen, oder ein eigenes Postfach nennen.',
}
