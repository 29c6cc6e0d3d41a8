import { readCaaValue } from '../../dns/caa-value.ts'
import type { Check } from '../check.ts'
import { caaRecords } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

const ISSUING = ['issue', 'issuewild', 'issuemail', 'issuevmc']

export const check: Check = {
  id: 'caa-syntax',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'CAA records are well-formed', de: 'CAA-Einträge sind wohlgeformt' },
  explanation: {
    en: 'A CAA record that cannot be read permits nobody: the next renewal of a certificate fails.',
    de: 'Ein CAA-Eintrag, der sich nicht lesen lässt, erlaubt niemandem etwas: Die nächste Erneuerung eines Zertifikats scheitert.',
  },
  cites: [rfc(8659, '4.2')],
  run: async (run) => {
    const found = await run.get(caaRecords)
    if (found.verdict !== undefined) return found.verdict
    const all = found.sets.flatMap(({ owner, records }) => records.map((record) => ({ owner: owner ?? '', ...record })))
    const wrong = all.find(({ tag, value }) => ISSUING.includes(tag.toLowerCase()) && !readCaaValue(value).valid)
    if (wrong === undefined) return pass({ en: 'All can be read.', de: 'Alle sind lesbar.' })
    const { owner, flags, tag, value } = wrong
    const records = [
      {
        name: owner,
        type: 'CAA',
        before: [`${flags} ${tag} "${shorten(value, 500)}"`],
        after: [`${flags} ${tag} "letsencrypt.org"`],
      },
    ]
    return warn(
      {
        en: `At ${shorten(owner)}: “${shorten(value)}” is not the name of an authority, so it permits nobody.`,
        de: `Bei ${shorten(owner)}: „${shorten(value)}“ ist kein Name einer Zertifizierungsstelle und erlaubt daher niemandem etwas.`,
      },
      { fix: fixRecords(WRITE, records) },
    )
  },
}

const WRITE = {
  en: 'Write the domain name of the authority as it names itself, for example letsencrypt.org, without https:// and without a slash.',
  de: 'Den Domainnamen der Stelle so schreiben, wie sie ihn angibt, zum Beispiel letsencrypt.org, ohne https:// und ohne Schrägstrich.',
}
