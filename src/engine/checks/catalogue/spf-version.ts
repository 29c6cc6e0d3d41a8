import type { Check } from '../check.ts'
import { spfRecords } from '../facts/spf.ts'
import { needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-version',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The SPF record begins with “v=spf1”', de: 'Der SPF-Eintrag beginnt mit „v=spf1“' },
  explanation: {
    en: 'A record counts as SPF only when it begins with exactly “v=spf1” and a space. Anything else is passed over in silence.',
    de: 'Ein Eintrag gilt nur als SPF, wenn er genau mit „v=spf1“ und einem Leerzeichen beginnt. Alles andere wird stillschweigend übergangen.',
  },
  cites: [rfc(7208, '4.5')],
  run: async (run) => {
    const { domain } = run.subject
    const { status, nearMisses } = await run.get(spfRecords)
    const [near] = nearMisses
    if (status === 'several' || (near === undefined && status !== 'one'))
      return (await needRecord(run)).verdict ?? notApplicable(NONE)
    if (near === undefined) return pass({ en: 'It begins with “v=spf1”.', de: 'Er beginnt mit „v=spf1“.' })
    if (status === 'joint') return notApplicable(JOINT, 'spf-string-joints')
    const shown = shorten(near, 150)
    if (status === 'one')
      return notice(
        {
          en: `Beside the SPF record stands a text that looks like one and is ignored: ${shown}`,
          de: `Neben dem SPF-Eintrag steht ein Text, der wie einer aussieht und nicht beachtet wird: ${shown}`,
        },
        { fix: fixRecords(REMOVE, [{ name: domain, type: 'TXT', before: [near], after: [] }]) },
      )
    return fail(
      {
        en: `The record is not recognised as SPF, because it does not begin with exactly “v=spf1 ”: ${shown}`,
        de: `Der Eintrag wird nicht als SPF erkannt, weil er nicht genau mit „v=spf1 “ beginnt: ${shown}`,
      },
      { fix: fixRecords(REWRITE, [{ name: domain, type: 'TXT', before: [near], after: [rewrite(near)] }]) },
    )
  },
}

function rewrite(text: string): string {
  const rest = text.replace(/^[^a-z]*v ?= ?spf ?-?\d*(\.\d+)?/i, '').replace(/["'\x80-\xff]+$/, '')
  return `v=spf1 ${rest.replace(/^[^-+~?a-z0-9]+/i, '').trim()}`.trim()
}

const NONE = { en: 'There is no SPF record to look at.', de: 'Es gibt keinen SPF-Eintrag, der sich ansehen ließe.' }
const JOINT = {
  en: 'The first word runs into the next; that finding says it.',
  de: 'Das erste Wort läuft in das nächste hinein; das sagt dieser andere Befund.',
}
const REMOVE = { en: 'Remove the text that is no record.', de: 'Den Text entfernen, der kein Eintrag ist.' }
const REWRITE = { en: 'Rewrite the beginning of the record.', de: 'Den Anfang des Eintrags neu schreiben.' }
