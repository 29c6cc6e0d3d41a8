import { type LogoProblem, scanLogo } from '../../bimi/scan-logo.ts'
import type { Localized } from '../../bounces/diagnosis.ts'
import type { Check } from '../check.ts'
import { bimiFile } from '../facts/bimi.ts'
import { judgeBimi } from '../judge-bimi.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'bimi-logo',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The BIMI logo is of the form that is shown', de: 'Das BIMI-Logo hat die Form, die gezeigt wird' },
  explanation: {
    en: 'Logos must be SVG Tiny PS: a small square drawing with a title, without scripts, pictures and links.',
    de: 'Logos müssen SVG Tiny PS sein: eine kleine quadratische Zeichnung mit Titel, ohne Skripte, Bilder und Verweise.',
  },
  cites: [
    source(
      'SVG Tiny Portable/Secure, draft-svg-tiny-ps-abrotman',
      'https://datatracker.ietf.org/doc/draft-svg-tiny-ps-abrotman/',
    ),
  ],
  run: (run) =>
    judgeBimi(run, async () => {
      const page = await run.get(bimiFile, 'logo')
      if (page === null) return notApplicable({ en: 'There is no logo.', de: 'Es gibt kein Logo.' })
      if (page.outcome === 'timeout' || page.outcome === 'unreachable' || page.outcome === 'cancelled')
        return couldNotTell(UNKNOWN)
      if (page.outcome !== 'ok' || page.status !== 200) return warn(notFetched(page.status), { fix: fixBy(SERVE) })
      if (page.tooLarge) return warn(LARGE, { fix: fixBy(EXPORT) })
      const problems = scanLogo(page.body)
      const [first] = problems
      if (first === undefined) return pass({ en: 'The logo has that form.', de: 'Das Logo hat diese Form.' })
      run.note({
        kind: 'note',
        lines: problems.slice(0, 20).map(({ problem, detail }) => `${problem} ${shorten(detail)}`),
      })
      const words = WHY[first.problem]
      const detail = shorten(first.detail, 60)
      return warn(
        { en: words.en.replace('{}', () => detail), de: words.de.replace('{}', () => detail) },
        { fix: fixBy(EXPORT) },
      )
    }),
}

function notFetched(status: number | null): Localized {
  return {
    en: `The logo cannot be fetched${status === null ? '' : ` (answer ${status})`}.`,
    de: `Das Logo lässt sich nicht holen${status === null ? '' : ` (Antwort ${status})`}.`,
  }
}

const UNKNOWN = {
  en: 'Could not tell: the server of the logo did not answer.',
  de: 'Nicht festzustellen: Der Server des Logos hat nicht geantwortet.',
}
const LARGE = {
  en: 'The file has more than a megabyte; 32 KB are allowed.',
  de: 'Die Datei hat mehr als ein Megabyte; erlaubt sind 32 KB.',
}
const WHY: Readonly<Record<LogoProblem, Localized>> = {
  notSvg: { en: 'The file is no SVG.', de: 'Die Datei ist kein SVG.' },
  doctype: {
    en: 'The file has a document type; it must not.',
    de: 'Die Datei hat einen Dokumenttyp; das darf sie nicht.',
  },
  tooLarge: { en: 'The file has {} octets; 32768 are allowed.', de: 'Die Datei hat {} Oktette; erlaubt sind 32768.' },
  profile: { en: 'baseProfile is “{}” instead of “tiny-ps”.', de: 'baseProfile ist „{}“ statt „tiny-ps“.' },
  version: { en: 'The version is “{}” instead of “1.2”.', de: 'Die Version ist „{}“ statt „1.2“.' },
  script: { en: 'The file has a script ({}).', de: 'Die Datei hat ein Skript ({}).' },
  forbiddenElement: {
    en: 'The file has an element that is not allowed: {}.',
    de: 'Die Datei hat ein nicht erlaubtes Element: {}.',
  },
  externalLink: { en: 'The file refers to something outside: {}.', de: 'Die Datei verweist nach außen: {}.' },
  positionOnRoot: {
    en: 'The root has the attribute {}, which it must not have.',
    de: 'Die Wurzel hat das Attribut {}, das sie nicht haben darf.',
  },
  notSquare: {
    en: 'The drawing is not square (viewBox “{}”).',
    de: 'Die Zeichnung ist nicht quadratisch (viewBox „{}“).',
  },
  noTitle: { en: 'The title is missing.', de: 'Der Titel fehlt.' },
}
const SERVE = {
  en: 'Serve the file over https at the address that the record names.',
  de: 'Die Datei über https unter der Adresse ausliefern, die der Eintrag nennt.',
}
const EXPORT = {
  en: 'Export the logo anew as SVG Tiny PS; converters for BIMI do that.',
  de: 'Das Logo neu als SVG Tiny PS ausgeben; Umwandler für BIMI tun das.',
}
