import type { Check } from '../check.ts'
import { spfRecords } from '../facts/spf.ts'
import { needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-sender-id',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'No remains of Sender ID', de: 'Keine Reste von Sender ID' },
  explanation: {
    en: 'Sender ID (“spf2.0/…”) was an experiment that ended in 2012. Nobody reads its records any more.',
    de: 'Sender ID („spf2.0/…“) war ein Versuch, der 2012 endete. Niemand liest seine Einträge noch.',
  },
  cites: [rfc(6654)],
  run: async (run) => {
    const { status, senderId } = await run.get(spfRecords)
    const [text] = senderId
    if (status === 'unknown' || status === 'missing') return (await needRecord(run)).verdict ?? pass(NONE)
    if (text === undefined) return pass(NONE)
    const shown = shorten(text, 150)
    const change = { name: run.subject.domain, type: 'TXT', before: senderId.slice(0, 5), after: [] }
    return notice(
      { en: `A Sender ID record is left over: ${shown}`, de: `Ein Sender-ID-Eintrag ist übrig geblieben: ${shown}` },
      { fix: fixRecords({ en: 'Delete it.', de: 'Löschen.' }, [change]) },
    )
  },
}

const NONE = { en: 'There is none.', de: 'Es gibt keine.' }
