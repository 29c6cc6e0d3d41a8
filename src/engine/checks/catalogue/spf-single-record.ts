import { readRecord } from '../../spf/read-record.ts'
import type { Check } from '../check.ts'
import { spfRecords } from '../facts/spf.ts'
import { needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-single-record',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'There is only one SPF record', de: 'Es gibt nur einen SPF-Eintrag' },
  explanation: {
    en: 'With two SPF records a receiver may not choose: all of SPF counts as broken, for every mail.',
    de: 'Bei zwei SPF-Einträgen darf ein Empfänger nicht wählen: SPF gilt dann für jede Mail als kaputt.',
  },
  cites: [rfc(7208, '3.2'), rfc(7208, '4.5')],
  run: async (run) => {
    const { domain } = run.subject
    const { status, texts } = await run.get(spfRecords)
    if (status !== 'several') {
      const { verdict } = await needRecord(run)
      return verdict ?? pass({ en: 'There is exactly one SPF record.', de: 'Es gibt genau einen SPF-Eintrag.' })
    }
    const shown = texts.slice(0, 5).map((text) => shorten(text, 200))
    const count = texts.length
    return fail(
      {
        en: `${domain} has ${count} SPF records, which makes all of them invalid: ${shown.join(' | ')}`,
        de: `${domain} hat ${count} SPF-Einträge, dadurch sind alle ungültig: ${shown.join(' | ')}`,
      },
      {
        fix: fixRecords(
          MERGE,
          [{ name: domain, type: 'TXT', before: texts.slice(0, 10), after: [merge(texts)] }],
          RISK,
        ),
      },
    )
  },
}

/** Every term once, in their order; the mildest end; modifiers as they first stand. */
function merge(texts: readonly string[]): string {
  const terms = texts.slice(0, 10).flatMap((text) => readRecord(text).terms)
  const plain = terms.filter((term) => term.kind === 'directive' && term.mechanism !== 'all').map(({ text }) => text)
  const ends = terms.filter((term) => term.kind === 'directive' && term.mechanism === 'all').map(({ text }) => text)
  const end = ['?all', '~all', '-all'].find((one) => ends.includes(one)) ?? '~all'
  return ['v=spf1', ...new Set(plain.slice(0, 60)), end].join(' ')
}

const MERGE = {
  en: 'Replace them by one record that holds the terms of all. Terms that are not needed any more can be left out.',
  de: 'Durch einen einzigen Eintrag ersetzen, der die Angaben aller enthält. Was nicht mehr gebraucht wird, kann wegfallen.',
}
const RISK = {
  en: 'The merged record must stay within ten look-ups; check again after the change.',
  de: 'Der gemeinsame Eintrag muss mit zehn Abfragen auskommen; nach der Änderung erneut prüfen.',
}
