import { readCaaValue } from '../../dns/caa-value.ts'
import type { Check } from '../check.ts'
import { caaRecords } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'caa-account',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'CAA names accounts and methods properly', de: 'CAA nennt Konten und Verfahren richtig' },
  explanation: {
    en: 'A CAA record may bind certificates to one account at the authority, or to certain ways of proof. A mistake there lets every renewal fail.',
    de: 'Ein CAA-Eintrag kann Zertifikate an ein Konto bei der Zertifizierungsstelle oder an bestimmte Nachweise binden. Ein Fehler darin lässt jede Erneuerung scheitern.',
  },
  cites: [rfc(8657, '3'), rfc(8657, '4')],
  run: async (run) => {
    const found = await run.get(caaRecords)
    if (found.verdict !== undefined) return found.verdict
    const values = found.sets.flatMap(({ records }) => records.map(({ value }) => readCaaValue(value).parameters))
    const accounts = values.flatMap((parameters) => parameters.get('accounturi') ?? [])
    const methods = values.flatMap((parameters) => parameters.get('validationmethods') ?? [])
    if (accounts.length + methods.length === 0)
      return notApplicable({ en: 'CAA binds to no account or method.', de: 'CAA bindet an kein Konto oder Verfahren.' })
    // RFC 8657 §3: a URI; §4: labels with commas between them.
    const wrong =
      accounts.find((uri) => !/^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(uri)) ??
      methods.find((list) => !/^[a-z0-9-]+(?:,[a-z0-9-]+)*$/i.test(list))
    if (wrong === undefined)
      return pass({
        en: `Bound to ${shorten([...new Set([...accounts, ...methods])].join(', '))}.`,
        de: `Gebunden an ${shorten([...new Set([...accounts, ...methods])].join(', '))}.`,
      })
    return warn(
      {
        en: `“${shorten(wrong)}” is no account address or list of methods.`,
        de: `„${shorten(wrong)}“ ist keine Kontoadresse oder Liste von Verfahren.`,
      },
      { fix: fixBy(WRITE) },
    )
  },
}

const WRITE = {
  en: 'Write accounturi as the full address of the ACME account (https://…/acct/…), and validationmethods as names with commas, for example dns-01,http-01.',
  de: 'accounturi als volle Adresse des ACME-Kontos schreiben (https://…/acct/…) und validationmethods als Namen mit Kommas, zum Beispiel dns-01,http-01.',
}
