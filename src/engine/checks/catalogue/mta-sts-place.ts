import type { Check } from '../check.ts'
import { mtaSts } from '../facts/mta-sts.ts'
import { NO_RECORD, saidBy } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-place',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'The MTA-STS record stands at _mta-sts', de: 'Der MTA-STS-Eintrag steht bei _mta-sts' },
  explanation: {
    en: 'Senders look only at the name _mta-sts in front of the domain; the policy host has the name without the underscore.',
    de: 'Absender suchen nur bei dem Namen _mta-sts vor der Domain; der Richtlinien-Host heißt so ohne Unterstrich.',
  },
  cites: [rfc(8461, '3.1')],
  run: async (run) => {
    const state = await run.get(mtaSts)
    const { status, texts, name } = state
    if (status === 'found')
      return pass({ en: 'It stands where it is looked for.', de: 'Er steht, wo er gesucht wird.' })
    if (status !== 'misplaced') return notApplicable(NO_RECORD, saidBy(state))
    const words = {
      en: `The record stands at ${shorten(name)}, where nobody looks.`,
      de: `Der Eintrag steht bei ${shorten(name)}, wo niemand sucht.`,
    }
    const right = { name: `_mta-sts.${run.subject.domain}`, type: 'TXT', before: [], after: texts.slice(0, 1) }
    return warn(words, { fix: fixRecords(FIX, [right, { name, type: 'TXT', before: texts, after: [] }]) })
  },
}

const FIX = { en: 'Move the record.', de: 'Den Eintrag verschieben.' }
