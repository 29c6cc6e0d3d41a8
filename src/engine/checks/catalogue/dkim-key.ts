import type { Check } from '../check.ts'
import { type DkimSelector, dkimKeys } from '../facts/dkim-keys.ts'
import { misplacedKeys } from '../facts/misplaced-keys.ts'
import { profile } from '../facts/profile.ts'
import { zone } from '../facts/zone.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, rfc } from '../verdict.ts'

/** Only selectors that somebody named can be missing: that no guess met one says nothing. */
export const check: Check = {
  id: 'dkim-key',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The DKIM keys can be found', de: 'Die DKIM-Schlüssel sind zu finden' },
  explanation: {
    en: 'Mail is signed with a secret key; the public one stands in the DNS under a name that the signature tells, the selector. If it is missing, the signature counts as failed.',
    de: 'Mail wird mit einem geheimen Schlüssel signiert; der öffentliche steht im DNS unter einem Namen, den die Signatur nennt, dem Selektor. Fehlt er, gilt die Signatur als gescheitert.',
  },
  cites: [rfc(6376, '3.6.2.1'), rfc(6376, '6.1.2')],
  run: async (run) => {
    const [{ selectors }, { sends }, misplaced, { status }] = await Promise.all([
      run.get(dkimKeys),
      run.get(profile),
      run.get(misplacedKeys),
      run.get(zone),
    ])
    if (status === 'missing') return notApplicable(NO_DOMAIN, 'domain-exists')
    if (selectors.length === 0 && sends === false) return notApplicable(SENDS_NOTHING)
    if (selectors.length === 0) return couldNotTell(ASK)
    const moved = new Set(misplaced.map(({ right }) => right))
    return sumUp(selectors.map((one) => ({ target: shorten(one.selector, 60), ...judgeSelector(one, moved) })))
  },
}

function judgeSelector({ name, status, response }: DkimSelector, moved: ReadonlySet<string>): Judgement {
  if (status === 'found') return { outcome: 'pass', summary: FOUND }
  if (status === 'unknown') return { outcome: 'temperror', summary: UNANSWERED }
  if (moved.has(name)) return { outcome: 'notApplicable', summary: ELSEWHERE, because: 'dkim-key-doubled-name' }
  if (response.aliases.length > 0 && status === 'missing')
    return { outcome: 'notApplicable', summary: ELSEWHERE, because: 'dkim-key-alias' }
  const at = shorten(name, 120)
  const summary =
    status === 'noKey'
      ? { en: `At ${at} stands a text, but no key.`, de: `Bei ${at} steht ein Text, aber kein Schlüssel.` }
      : { en: `There is nothing at ${at}.`, de: `Bei ${at} steht nichts.` }
  return { outcome: 'fail', summary, fix: fixBy(FIX) }
}

const FOUND = { en: 'There is a key.', de: 'Es gibt einen Schlüssel.' }
const ELSEWHERE = {
  en: 'There is no key; another finding says why.',
  de: 'Es gibt keinen Schlüssel; ein anderer Befund sagt, warum.',
}
const NO_DOMAIN = { en: 'The domain does not exist.', de: 'Die Domain existiert nicht.' }
const SENDS_NOTHING = {
  en: 'The domain sends no mail, so it needs no key.',
  de: 'Die Domain versendet keine Mail, braucht also keinen Schlüssel.',
}
const UNANSWERED = {
  en: 'Could not tell: the question for the key was not answered.',
  de: 'Nicht festzustellen: Die Frage nach dem Schlüssel blieb ohne Antwort.',
}
const ASK = {
  en: 'Could not tell: keys stand under a freely chosen name, and none of the usual ones exists. Name a selector, or check a mail that the domain has sent; its signature tells it (s=).',
  de: 'Nicht festzustellen: Schlüssel stehen unter einem frei gewählten Namen, und von den üblichen gibt es keinen. Einen Selektor nennen oder eine Mail der Domain prüfen lassen; ihre Signatur verrät ihn (s=).',
}
const FIX = {
  en: 'Publish the public key of the signing software under this name, or make it sign with a selector that exists.',
  de: 'Den öffentlichen Schlüssel der Signiersoftware unter diesem Namen veröffentlichen, oder sie mit einem Selektor signieren lassen, den es gibt.',
}
