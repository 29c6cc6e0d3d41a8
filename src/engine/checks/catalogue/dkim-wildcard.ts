import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-wildcard',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'No wildcard gives keys to any selector', de: 'Kein Platzhalter gibt jedem Selektor einen Schlüssel' },
  explanation: {
    en: 'A wildcard below _domainkey answers for every selector, also for those that nobody made. Only an empty key, which withdraws all, makes sense there.',
    de: 'Ein Platzhalter (*) unter _domainkey antwortet für jeden Selektor, auch für solche, die niemand angelegt hat. Sinn hat dort nur ein leerer Schlüssel, der alle zurückzieht.',
  },
  cites: [rfc(4592, '4'), rfc(6376, '3.6.2.1')],
  run: async (run) => {
    const { wildcard } = await run.get(dkimKeys)
    const live = wildcard.filter(({ revoked }) => !revoked)
    if (live.length === 0)
      return pass(wildcard.length === 0 ? { en: 'There is none.', de: 'Es gibt keinen.' } : WITHDRAWN)
    const name = `*._domainkey.${run.subject.domain}`
    return warn(ANY, {
      fix: fixRecords(FIX, [{ name, type: 'TXT', before: live.map(({ text }) => text).slice(0, 5), after: [] }]),
    })
  },
}

const WITHDRAWN = {
  en: 'A wildcard withdraws every key that is not published by name, as domains that send nothing should.',
  de: 'Ein Platzhalter zieht jeden nicht einzeln veröffentlichten Schlüssel zurück, wie es Domains tun sollten, die nichts versenden.',
}
const ANY = {
  en: 'Every selector has a key, also one that nobody made: a wildcard answers.',
  de: 'Jeder Selektor hat einen Schlüssel, auch einer, den niemand angelegt hat: Es antwortet ein Platzhalter.',
}
const FIX = {
  en: 'Publish the key under the selector that is used, and remove the wildcard.',
  de: 'Den Schlüssel unter dem benutzten Selektor veröffentlichen und den Platzhalter entfernen.',
}
