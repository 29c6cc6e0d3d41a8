import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'resolver-validates',
  area: 'vantage',
  level: 'may',
  subject: 'domain',
  title: { en: 'The resolver checks DNSSEC signatures', de: 'Der Resolver prüft DNSSEC-Signaturen' },
  explanation: {
    en: 'Only a resolver that checks signatures, on this computer or over an encrypted way, can say whether answers are genuine. Without it DANE and DNSSEC are judged with less certainty.',
    de: 'Nur ein Resolver, der Signaturen prüft, auf diesem Rechner oder über einen verschlüsselten Weg, kann sagen, ob Antworten echt sind. Ohne ihn werden DANE und DNSSEC mit geringerer Sicherheit beurteilt.',
  },
  cites: [rfc(4035, '3.2.3'), rfc(6840, '5.7'), rfc(4035, '4.9.3')],
  run: async (run) => {
    const { validates, honesty, label } = await run.dns.resolver()
    const who = shorten(label)
    if (honesty === 'dead' || honesty === 'portal')
      return notApplicable(
        { en: 'The resolver cannot be used at all.', de: 'Der Resolver ist nicht brauchbar.' },
        honesty === 'dead' ? 'resolver-answers' : 'resolver-portal',
      )
    if (validates === 'yes')
      return pass({
        en: `The resolver ${who} checks signatures, and it can be believed.`,
        de: `Der Resolver ${who} prüft Signaturen, und ihm ist zu glauben.`,
      })
    if (validates === 'unknown')
      return couldNotTell({
        en: `Could not tell whether the resolver ${who} checks signatures: the test names were not answered.`,
        de: `Ob der Resolver ${who} Signaturen prüft, war nicht festzustellen: Die Probenamen blieben ohne Antwort.`,
      })
    return notice(validates === 'no' ? doesNot(who) : unbelievable(who), { fix: fixBy(VALIDATING) })
  },
}

function doesNot(who: string) {
  return {
    en: `The resolver ${who} does not check DNSSEC signatures. Whether answers are genuine can then be told only in part.`,
    de: `Der Resolver ${who} prüft keine DNSSEC-Signaturen. Ob Antworten echt sind, lässt sich dann nur eingeschränkt sagen.`,
  }
}

function unbelievable(who: string) {
  return {
    en: `The resolver ${who} says that it checks signatures, but anybody on the way could have written that: the connection is not protected.`,
    de: `Der Resolver ${who} sagt, dass er Signaturen prüft; das könnte aber jeder unterwegs geschrieben haben: Die Verbindung ist nicht geschützt.`,
  }
}

const VALIDATING = {
  en: 'For a sure judgement use a validating resolver on this computer (for example Unbound), or one over DoT or DoH.',
  de: 'Für ein sicheres Urteil einen prüfenden Resolver auf diesem Rechner verwenden (zum Beispiel Unbound) oder einen über DoT oder DoH.',
}
