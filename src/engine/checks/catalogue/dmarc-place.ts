import { editDmarcRecord } from '../../dmarc/edit-record.ts'
import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { withoutDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-place',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The DMARC record stands at _dmarc', de: 'Der DMARC-Eintrag steht bei _dmarc' },
  explanation: {
    en: 'Receivers look only at the name _dmarc in front of the domain. A record anywhere else is never found.',
    de: 'Empfänger suchen nur bei dem Namen _dmarc vor der Domain. Ein Eintrag an anderer Stelle wird nie gefunden.',
  },
  cites: [rfc(9989, '4.5')],
  run: async (run) => {
    const state = await run.get(dmarcState)
    const { status, place, texts, record } = state
    if (status === 'found')
      return pass({ en: 'It stands where it is looked for.', de: 'Er steht, wo er gesucht wird.' })
    if (status !== 'misplaced') return withoutDmarc(state)
    const right = `_dmarc.${run.subject.domain}`
    const changes = [
      { name: right, type: 'TXT', before: [], after: [editDmarcRecord(record)] },
      { name: place, type: 'TXT', before: texts, after: [] },
    ]
    return fail(
      {
        en: `A DMARC record stands at ${shorten(place)}, where nobody looks, and none at ${shorten(right)}.`,
        de: `Ein DMARC-Eintrag steht bei ${shorten(place)}, wo niemand sucht, und keiner bei ${shorten(right)}.`,
      },
      { fix: fixRecords(FIX, changes) },
    )
  },
}

const FIX = {
  en: 'Move the record. Many panels add the domain by themselves: then only _dmarc goes into the field for the name.',
  de: 'Den Eintrag verschieben. Viele Oberflächen hängen die Domain selbst an: Dann gehört nur _dmarc in das Feld für den Namen.',
}
