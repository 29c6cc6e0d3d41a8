import { rsaKeyBits } from '../../dns/dnssec-keys.ts'
import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-key-length',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'DNSSEC keys are long enough', de: 'DNSSEC-Schlüssel sind lang genug' },
  explanation: {
    en: 'Short RSA keys can be worked out by others, who then can forge answers.',
    de: 'Kurze RSA-Schlüssel lassen sich von anderen errechnen, die dann Antworten fälschen können.',
  },
  cites: [rfc(6781, '3.4.2'), rfc(5702, '2')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const sizes = found.signed.keys.flatMap((key) => {
      const bits = rsaKeyBits(key)
      return bits === null ? [] : [{ bits, keyTag: key.keyTag }]
    })
    if (sizes.length === 0)
      return notApplicable({
        en: 'The keys are not RSA; their length is fixed.',
        de: 'Die Schlüssel sind nicht RSA; ihre Länge steht fest.',
      })
    const shortest = sizes.toSorted((a, b) => a.bits - b.bits)[0] ?? { bits: 0, keyTag: 0 }
    const words = {
      en: `The shortest RSA key (${shortest.keyTag}) has ${shortest.bits} bits.`,
      de: `Der kürzeste RSA-Schlüssel (${shortest.keyTag}) hat ${shortest.bits} Bit.`,
    }
    if (shortest.bits >= 2048) return pass(words)
    return shortest.bits < 1024 ? warn(words, { fix: fixBy(ROLL) }) : notice(words, { fix: fixBy(ROLL) })
  },
}

const ROLL = {
  en: 'Roll over to RSA keys of 2048 bits or, better, to algorithm 13 (ECDSA), whose keys and answers are shorter.',
  de: 'Auf RSA-Schlüssel mit 2048 Bit wechseln oder, besser, auf das Verfahren 13 (ECDSA), dessen Schlüssel und Antworten kürzer sind.',
}
