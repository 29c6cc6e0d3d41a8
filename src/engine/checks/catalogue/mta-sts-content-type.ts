import type { Check } from '../check.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-content-type',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'The MTA-STS policy is served as plain text',
    de: 'Die MTA-STS-Richtlinie wird als einfacher Text ausgeliefert',
  },
  explanation: {
    en: 'Senders should take only text/plain, so that nobody can pass off an uploaded page as a policy.',
    de: 'Absender sollten nur text/plain annehmen, damit niemand eine hochgeladene Seite als Richtlinie ausgeben kann.',
  },
  cites: [rfc(8461, '3.2')],
  run: (run) =>
    judgeStsPolicy(run, (_policy, { page }) => {
      const type = page?.headers['content-type'] ?? ''
      if (/^\s*text\/plain\s*(?:;|$)/i.test(type)) return pass({ en: 'It is text/plain.', de: 'Sie ist text/plain.' })
      const said = shorten(type, 60)
      const words =
        type === ''
          ? { en: 'The answer names no content type.', de: 'Die Antwort nennt keinen Inhaltstyp.' }
          : { en: `The content type is ${said}.`, de: `Der Inhaltstyp ist ${said}.` }
      return warn(words, { fix: fixBy(FIX, SETTINGS) })
    }),
}

const FIX = { en: 'Serve the file as text/plain.', de: 'Die Datei als text/plain ausliefern.' }
const SETTINGS = [
  { software: 'nginx', file: '', lines: ['location = /.well-known/mta-sts.txt { default_type text/plain; }'] },
  { software: 'Apache', file: '', lines: ['<Files "mta-sts.txt">', '  ForceType text/plain', '</Files>'] },
]
