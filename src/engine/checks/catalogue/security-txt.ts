import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'security-txt',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'security.txt is up to date, where there is one', de: 'security.txt ist aktuell, wo es eine gibt' },
  explanation: {
    en: 'The file security.txt tells finders of security holes whom to write to. It has an end date, after which nobody believes it.',
    de: 'Die Datei security.txt sagt Findern von Sicherheitslücken, an wen sie schreiben sollen. Sie hat ein Enddatum, nach dem ihr niemand mehr glaubt.',
  },
  cites: [rfc(9116, '2.5.5')],
  run: async (run) => {
    const page = await run.https.get(`https://${run.subject.domain}/.well-known/security.txt`)
    if (page.outcome === 'timeout' || page.outcome === 'cancelled') return couldNotTell(NO_ANSWER)
    const isFile = page.status === 200 && /^contact:/im.test(page.body)
    if (!isFile) return notApplicable(NONE)
    const expires = /^expires:[ \t]*(\S{1,64})/im.exec(page.body)?.[1]
    const until = Date.parse(expires ?? '')
    const shown = shorten(expires ?? '–', 40)
    if (Number.isNaN(until)) return notice(NO_DATE, { fix: fixBy(RENEW) })
    const summary = { en: `Valid until ${shown}.`, de: `Gültig bis ${shown}.` }
    return until < run.now()
      ? notice({ en: `It ended on ${shown}.`, de: `Sie endete am ${shown}.` }, { fix: fixBy(RENEW) })
      : pass(summary)
  },
}

const NO_ANSWER = {
  en: 'Could not tell: the web server did not answer.',
  de: 'Nicht festzustellen: Der Webserver antwortete nicht.',
}
const NONE = { en: 'There is none; it is optional.', de: 'Es gibt keine; sie ist freiwillig.' }
const NO_DATE = {
  en: 'It has no end date (Expires), which it must have.',
  de: 'Sie hat kein Enddatum (Expires), das sie haben muss.',
}
const RENEW = {
  en: 'Look through the file and set a new Expires, at most a year ahead.',
  de: 'Die Datei durchsehen und ein neues Expires setzen, höchstens ein Jahr voraus.',
}
