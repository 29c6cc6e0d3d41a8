import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { withoutDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-single',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'There is only one DMARC record', de: 'Es gibt nur einen DMARC-Eintrag' },
  explanation: {
    en: 'When two DMARC records stand at one name, receivers discard both: the domain is then without DMARC.',
    de: 'Stehen zwei DMARC-Einträge bei einem Namen, verwerfen Empfänger beide: Die Domain ist dann ohne DMARC.',
  },
  cites: [rfc(9989, '4.10'), rfc(7489, '6.6.3')],
  run: async (run) => {
    const state = await run.get(dmarcState)
    const { status, place, texts } = state
    if (status !== 'several')
      return status === 'found'
        ? pass({ en: 'There is exactly one.', de: 'Es gibt genau einen.' })
        : withoutDmarc(state)
    const [first = ''] = texts
    const name = `_dmarc.${place}`
    return fail(
      {
        en: `${texts.length} DMARC records stand at ${shorten(name)}; receivers discard them all.`,
        de: `Bei ${shorten(name)} stehen ${texts.length} DMARC-Einträge; Empfänger verwerfen sie alle.`,
      },
      { fix: fixRecords(FIX, [{ name, type: 'TXT', before: texts, after: [first] }]) },
    )
  },
}

const FIX = {
  en: 'Keep the record that is meant and delete the others. Here the first one is kept.',
  de: 'Den gemeinten Eintrag behalten und die anderen löschen. Hier bleibt der erste stehen.',
}
