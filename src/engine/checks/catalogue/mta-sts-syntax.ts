import { utcTime } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { mtaSts } from '../facts/mta-sts.ts'
import { NO_RECORD, saidBy } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-syntax',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The MTA-STS record is well formed', de: 'Der MTA-STS-Eintrag ist wohlgeformt' },
  explanation: {
    en: 'The record begins with v=STSv1; and has an id of at most 32 letters and digits. Anything else counts as no record.',
    de: 'Der Eintrag beginnt mit v=STSv1; und hat eine id aus höchstens 32 Buchstaben und Ziffern. Alles andere gilt als kein Eintrag.',
  },
  cites: [rfc(8461, '3.1')],
  run: async (run) => {
    const state = await run.get(mtaSts)
    const { status, texts, name, record } = state
    if (status === 'found') return pass({ en: 'It is well formed.', de: 'Er ist wohlgeformt.' })
    if (status !== 'invalid') return notApplicable(NO_RECORD, saidBy(state))
    const text = shorten(texts[0] ?? '', 80)
    const why = WHY[record?.valid === false ? record.reason : 'syntax'] ?? SYNTAX
    const words = {
      en: `The record “${text}” is not valid: ${why.en} Senders act as if there were none.`,
      de: `Der Eintrag „${text}“ ist nicht gültig: ${why.de} Absender handeln, als gäbe es keinen.`,
    }
    const after = [`v=STSv1; id=${utcTime(run.now()).replace(/[^0-9A-Za-z]/g, '')}`]
    return fail(words, { fix: fixRecords(FIX, [{ name, type: 'TXT', before: texts, after }]) })
  },
}

const SYNTAX = {
  en: 'it is not a list of name=value with semicolons between.',
  de: 'Er ist keine Liste aus Name=Wert mit Semikolons dazwischen.',
}
const WHY: Readonly<Record<string, { readonly en: string; readonly de: string } | undefined>> = {
  none: { en: 'it does not begin with v=STSv1;.', de: 'Er beginnt nicht mit v=STSv1;.' },
  noId: { en: 'the id is missing.', de: 'Die id fehlt.' },
  badId: {
    en: 'the id may only have letters and digits, at most 32.',
    de: 'Die id darf nur Buchstaben und Ziffern haben, höchstens 32.',
  },
}
const FIX = {
  en: 'Publish it in this form; the id is a new one, so that senders fetch the policy again.',
  de: 'In dieser Form veröffentlichen; die id ist neu, damit Absender die Richtlinie neu holen.',
}
