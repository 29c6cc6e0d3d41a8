import type { Check } from '../check.ts'
import { askList, listsOf } from '../facts/blocklists.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, notApplicable, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'allowlist-dnswl',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'DNSWL knows the sending addresses', de: 'DNSWL kennt die sendenden Adressen' },
  explanation: {
    en: 'DNSWL lists servers that are known to send proper mail. SpamAssassin and others give points for it; the entry is free.',
    de: 'DNSWL führt Server, die als ordentliche Absender bekannt sind. SpamAssassin und andere geben dafür Punkte; der Eintrag ist kostenlos.',
  },
  cites: [source('DNSWL: how to use', 'https://www.dnswl.org/?page_id=15')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    const list = listsOf(run, 'ipv4').find(({ id }) => id === 'dnswl')
    if (list === undefined) return notApplicable(NO_LIST)
    const answers = await Promise.all(addresses.map(({ address }) => askList(run, list, address)))
    const known = answers.filter(({ meanings }) => meanings.length > 0)
    if (answers.every(({ state }) => state === 'refusedUs' || state === 'unknown')) return couldNotTell(REFUSED)
    if (known.length === 0) return notApplicable(NOT_THERE)
    const said = (language: 'en' | 'de') =>
      shorten(known.map(({ entry, meanings }) => `${entry}: ${meanings[0]?.text[language]}`).join('; '), 300)
    return pass({ en: `On the list: ${said('en')}.`, de: `Auf der Liste: ${said('de')}.` })
  },
}

const NO_LIST = { en: 'The list is not among those known here.', de: 'Die Liste ist hier nicht bekannt.' }
const REFUSED = {
  en: 'Could not tell: DNSWL refused the question, or did not answer.',
  de: 'Nicht festzustellen: DNSWL hat die Frage abgelehnt oder nicht beantwortet.',
}
const NOT_THERE = {
  en: 'They do not stand there, which costs nothing. Who wants to can register them at dnswl.org.',
  de: 'Sie stehen dort nicht; das schadet nicht. Wer möchte, kann sie bei dnswl.org eintragen.',
}
