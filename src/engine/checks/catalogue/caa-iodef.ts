import type { Check } from '../check.ts'
import { caaRecords } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'caa-iodef',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'CAA says where violations are reported', de: 'CAA sagt, wohin Verstöße gemeldet werden' },
  explanation: {
    en: 'With the property iodef an authority can tell about a certificate that it refused. The address must be a mailto: or https: one.',
    de: 'Mit der Eigenschaft iodef kann eine Stelle über ein abgelehntes Zertifikat berichten. Die Adresse muss mit mailto: oder https: beginnen.',
  },
  cites: [rfc(8659, '4.4')],
  run: async (run) => {
    const found = await run.get(caaRecords)
    if (found.verdict !== undefined) return found.verdict
    const urls = found.sets.flatMap(({ records }) =>
      records.filter(({ tag }) => tag.toLowerCase() === 'iodef').map(({ value }) => value),
    )
    if (urls.length === 0) return notApplicable({ en: 'No address is given.', de: 'Es ist keine Adresse angegeben.' })
    const wrong = urls.find((url) => !/^mailto:[^@\s]+@[^@\s]+$|^https?:\/\/[^\s]+$/i.test(url))
    if (wrong === undefined)
      return pass({
        en: `Reports go to ${shorten(urls[0] ?? '')}.`,
        de: `Berichte gehen an ${shorten(urls[0] ?? '')}.`,
      })
    return notice(
      {
        en: `“${shorten(wrong)}” is no address to report to.`,
        de: `„${shorten(wrong)}“ ist keine Adresse für Berichte.`,
      },
      { fix: fixBy(WRITE) },
    )
  },
}

const WRITE = {
  en: 'Write the address as mailto:security@… or https://….',
  de: 'Die Adresse als mailto:security@… oder https://… schreiben.',
}
