import type { Check } from '../check.ts'
import { tlsRpt } from '../facts/tls-rpt.ts'
import { judgeTlsRpt, tlsRptSaidBy } from '../judge-tls-rpt.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'tls-rpt-destination',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'TLS reports go where reports can go', de: 'TLS-Berichte gehen an mögliche Ziele' },
  explanation: {
    en: 'Reports can go to a mailbox (mailto:) or a web address (https:). Anything else senders do not use.',
    de: 'Berichte können an ein Postfach (mailto:) oder eine Webadresse (https:) gehen. Anderes benutzen Absender nicht.',
  },
  cites: [rfc(8460, '3')],
  run: async (run) => {
    const found = await run.get(tlsRpt)
    if (tlsRptSaidBy(found) === 'tls-rpt-destination') {
      const text = shorten(found.texts[0] ?? '', 100)
      return warn(
        { en: `A destination is no valid URI: “${text}”.`, de: `Ein Ziel ist kein gültiger URI: „${text}“.` },
        { fix: fixBy(FIX) },
      )
    }
    return judgeTlsRpt(run, ({ rua }) => {
      const other = rua.find(({ scheme, address }) => scheme !== 'https' && (scheme !== 'mailto' || address === null))
      if (other === undefined) return pass({ en: 'All destinations can be used.', de: 'Alle Ziele sind brauchbar.' })
      const uri = shorten(other.uri, 80)
      return warn(
        { en: `Senders cannot use ${uri}.`, de: `Absender können ${uri} nicht benutzen.` },
        { fix: fixBy(FIX) },
      )
    })
  },
}

const FIX = {
  en: 'Write mailto: in front of each address, put commas between them, and write , ! ; inside as %2C %21 %3B.',
  de: 'Vor jede Adresse mailto: schreiben, Kommas dazwischen setzen, und , ! ; darin als %2C %21 %3B schreiben.',
}
