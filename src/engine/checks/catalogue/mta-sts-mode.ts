import type { Check } from '../check.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-mode',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'The MTA-STS policy is in force', de: 'Die MTA-STS-Richtlinie ist in Kraft' },
  explanation: {
    en: 'Only mode enforce keeps mail from unencrypted or forged ways. testing reports what would fail, none takes MTA-STS back.',
    de: 'Nur mode enforce hält Mail von unverschlüsselten oder gefälschten Wegen ab. testing meldet, was scheitern würde, none nimmt MTA-STS zurück.',
  },
  cites: [rfc(8461, '5')],
  run: (run) =>
    judgeStsPolicy(run, ({ mode }) => {
      if (mode === 'enforce') return pass({ en: 'The mode is enforce.', de: 'Der mode ist enforce.' })
      return notice(
        { en: `The mode is ${mode}.`, de: `Der mode ist ${mode}.` },
        { fix: fixBy(mode === 'testing' ? RAISE : REMOVE) },
      )
    }),
}

const RAISE = {
  en: 'When TLS reports show no failures for some weeks, change to enforce and give the record a new id.',
  de: 'Zeigen TLS-Berichte einige Wochen lang keine Fehler, auf enforce wechseln und dem Eintrag eine neue id geben.',
}
const REMOVE = {
  en: 'If MTA-STS is to go, remove record and file once the old max_age is over; else change to testing.',
  de: 'Soll MTA-STS weg, Eintrag und Datei entfernen, wenn die alte max_age vorbei ist; sonst auf testing wechseln.',
}
