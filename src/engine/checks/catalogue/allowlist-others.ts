import { entryKind } from '../../blocklists/list-entry.ts'
import type { Check } from '../check.ts'
import { askList, listsOf } from '../facts/blocklists.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'allowlist-others',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Other allow lists know the sending addresses',
    de: 'Andere Positivlisten kennen die sendenden Adressen',
  },
  explanation: {
    en: 'Some lists tell of good senders rather than bad ones. To stand there helps a little; not to stand there does not harm.',
    de: 'Manche Listen nennen gute Absender statt schlechter. Dort zu stehen hilft ein wenig; dort nicht zu stehen schadet nicht.',
  },
  cites: [rfc(5782, '1')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    const pairs = addresses.flatMap(({ address }) =>
      listsOf(run, entryKind(address))
        .filter(({ id, returns }) => id !== 'dnswl' && returns.some(({ means }) => means === 'allowed'))
        .map((list) => ({ list, address })),
    )
    if (pairs.length === 0) return notApplicable(NO_LIST)
    const answers = await Promise.all(pairs.map(({ list, address }) => askList(run, list, address)))
    const good = answers.filter(({ meanings }) => meanings.some(({ means }) => means === 'allowed'))
    if (answers.every(({ state }) => state === 'refusedUs' || state === 'unknown')) return couldNotTell(SILENT)
    if (good.length === 0) return notApplicable(NOT_THERE)
    const said = (language: 'en' | 'de') =>
      shorten(
        good.map(({ list, entry, meanings }) => `${list.name}, ${entry}: ${meanings[0]?.text[language]}`).join('; '),
        300,
      )
    return pass({ en: `${said('en')}.`, de: `${said('de')}.` })
  },
}

const NO_LIST = { en: 'No such list is known here.', de: 'Eine solche Liste ist hier nicht bekannt.' }
const SILENT = {
  en: 'Could not tell: none of these lists said anything that could be believed.',
  de: 'Nicht festzustellen: Keine dieser Listen sagte etwas, was zu glauben wäre.',
}
const NOT_THERE = {
  en: 'They stand on none of them, which costs nothing.',
  de: 'Sie stehen auf keiner davon; das schadet nicht.',
}
