import { parseHeaders } from '../../messages/headers.ts'
import { readTagList, tagValue } from '../../tag-list/tag-list.ts'
import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-strict-subdomain',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'DKIM keys sign for the names they are used with',
    de: 'DKIM-Schlüssel gelten für die Namen, mit denen sie benutzt werden',
  },
  explanation: {
    en: 'With t=s a key signs for exactly its domain; a signature whose identity (i=) is in a subdomain then fails.',
    de: 'Mit t=s gilt ein Schlüssel für genau seine Domain; eine Signatur, deren Identität (i=) in einer Subdomain liegt, scheitert dann.',
  },
  cites: [rfc(6376, '3.6.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-strict-subdomain', (key, selector) => {
      if (!key.flags.includes('s')) return { outcome: 'pass', summary: OPEN }
      const other = identitiesOf(run, selector.selector).find((one) => one !== selector.domain)
      if (other === undefined) return { outcome: 'pass', summary: STRICT }
      const t = key.flags.filter((flag) => flag !== 's').join(':') || null
      return {
        outcome: 'fail',
        summary: {
          en: `The key is for its domain only (t=s), but the mail is signed for ${shorten(other, 80)}.`,
          de: `Der Schlüssel gilt nur für seine Domain (t=s), die Mail ist aber für ${shorten(other, 80)} signiert.`,
        },
        fix: fixRecords(FIX, [keyChange(selector, key, { t })]),
      }
    }),
}

/** The domains of `i=` in the signatures with this selector. */
function identitiesOf({ subject: { message } }: Run, selector: string): readonly string[] {
  if (message === null) return []
  return parseHeaders(message.source)
    .fields.filter(({ name }) => name === 'dkim-signature')
    .slice(0, 20)
    .map(({ value }) => readTagList(value))
    .filter((list) => tagValue(list, 's')?.toLowerCase() === selector)
    .flatMap((list) => tagValue(list, 'i')?.toLowerCase().split('@').slice(1) ?? [])
}

const OPEN = { en: 'It signs for subdomains too.', de: 'Er gilt auch für Subdomains.' }
const STRICT = { en: 'It signs for exactly its domain.', de: 'Er gilt für genau seine Domain.' }
const FIX = {
  en: 'Take s out, or let the software sign without i=.',
  de: 's herausnehmen oder die Software ohne i= signieren lassen.',
}
