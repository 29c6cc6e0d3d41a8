import type { Check } from '../check.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'arc-chain',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The ARC chain holds', de: 'Die ARC-Kette stimmt' },
  explanation: {
    en: 'Lists and forwarders that change a mail may seal what they saw before (ARC), so that the next receiver can believe it. A broken chain counts for nothing.',
    de: 'Listen und Weiterleiter, die eine Mail verändern, können versiegeln, was sie vorher sahen (ARC), damit der nächste Empfänger es glauben kann. Eine gebrochene Kette zählt nichts.',
  },
  cites: [rfc(8617, '5.2')],
  run: async (run) => {
    await noteFields(run, 'arc-seal', 'arc-message-signature')
    const { result, instances, detail, sealers } = (await run.get(mailSignatures)).report.arc
    if (result === 'none') return notApplicable(NONE)
    const names = shorten([...new Set(sealers)].join(', '), 120)
    if (result === 'pass')
      return pass({
        en: `It holds: ${instances} ${instances === 1 ? 'seal' : 'seals'} (${names}).`,
        de: `Sie stimmt: ${instances} Siegel (${names}).`,
      })
    if (detail?.endsWith('key unavailable')) return couldNotTell(NO_ANSWER)
    const why = shorten(detail ?? '', 160)
    return warn({ en: `It is broken (${why}).`, de: `Sie ist gebrochen (${why}).` }, { fix: fixBy(FIX) })
  },
}

const NONE = {
  en: 'The mail carries no ARC seals; only forwarders and lists set them.',
  de: 'Die Mail trägt keine ARC-Siegel; nur Weiterleiter und Listen setzen welche.',
}
const NO_ANSWER = {
  en: 'Could not tell: the question for the key of a seal was not answered.',
  de: 'Nicht festzustellen: Die Frage nach dem Schlüssel eines Siegels blieb ohne Antwort.',
}
const FIX = {
  en: 'Whoever changes the mail after the last seal has to seal again: seal as the last step (OpenARC, Rspamd arc module), after footers and filters.',
  de: 'Wer die Mail nach dem letzten Siegel verändert, muss neu siegeln: als letzten Schritt (OpenARC, Rspamd-Modul arc), nach Fußzeilen und Filtern.',
}
