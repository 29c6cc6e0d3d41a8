import type { Check } from '../check.ts'
import { caaRecords } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'caa-alias',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'No one else’s CAA records decide', de: 'Es entscheiden keine fremden CAA-Einträge' },
  explanation: {
    en: 'When a host is an alias, the CAA records of the name it points to decide about its certificates, whatever the own domain says.',
    de: 'Ist ein Host ein Alias, entscheiden die CAA-Einträge des Namens, auf den er zeigt, über seine Zertifikate, was auch immer die eigene Domain sagt.',
  },
  cites: [rfc(8659, '3')],
  run: async (run) => {
    const found = await run.get(caaRecords)
    if (found.verdict !== undefined) return found.verdict
    const foreign = found.sets.filter(({ alias }) => alias !== null)
    const [first] = foreign
    if (first === undefined) return pass({ en: 'None.', de: 'Keine.' })
    return notice({
      en: `For ${shorten(first.host)} the CAA records of ${shorten(first.alias ?? '')} decide, because ${shorten(first.owner ?? '')} is an alias of it.`,
      de: `Für ${shorten(first.host)} entscheiden die CAA-Einträge von ${shorten(first.alias ?? '')}, weil ${shorten(first.owner ?? '')} ein Alias davon ist.`,
    })
  },
}
