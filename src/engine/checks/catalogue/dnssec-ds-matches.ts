import { presentData } from '../../dns/present-record.ts'
import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { couldNotTell, fail, fixRecords, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-ds-matches',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'The registrar knows the right DNSSEC key', de: 'Der Registrar kennt den richtigen DNSSEC-Schlüssel' },
  explanation: {
    en: 'The DS record in the zone above is a fingerprint of the domain’s key. When it fits no key, resolvers that check signatures treat the whole domain as forged.',
    de: 'Der DS-Eintrag in der Zone darüber ist ein Fingerabdruck des Schlüssels der Domain. Passt er zu keinem, halten prüfende Resolver die ganze Domain für gefälscht.',
  },
  cites: [rfc(4035, '5.2'), rfc(4034, '5.1.4')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const { ds, anchored, unknownDigest, response, apex } = found.signed
    const tags = (list: readonly { readonly keyTag: number }[]) =>
      [...new Set(list.map(({ keyTag }) => keyTag))].join(', ')
    const signers = dataOf(response?.signatures ?? [], 'RRSIG').filter(({ typeCovered }) => typeCovered === 'DNSKEY')
    const good = anchored.filter(({ keyTag }) => signers.length === 0 || signers.some((one) => one.keyTag === keyTag))
    if (good.length === 0 && unknownDigest)
      return couldNotTell({
        en: 'Could not tell: the DS record has a kind of fingerprint that cannot be worked out here.',
        de: 'Nicht festzustellen: Der DS-Eintrag hat eine Art von Fingerabdruck, die sich hier nicht berechnen lässt.',
      })
    if (good.length === 0) {
      const before = ds.slice(0, 10).map(presentData)
      const records = [{ name: apex, type: 'DS', before, after: [] }]
      const words =
        anchored.length === 0
          ? {
              en: `The DS record (key ${tags(ds)}) fits none of the zone’s keys (${tags(found.signed.keys)}).`,
              de: `Der DS-Eintrag (Schlüssel ${tags(ds)}) passt zu keinem Schlüssel der Zone (${tags(found.signed.keys)}).`,
            }
          : {
              en: `The key that the DS record means (${tags(anchored)}) does not sign the zone’s keys.`,
              de: `Der Schlüssel, den der DS-Eintrag meint (${tags(anchored)}), signiert die Schlüssel der Zone nicht.`,
            }
      return fail(words, { fix: fixRecords(REPLACE, records) })
    }
    const unused = ds.filter(({ keyTag }) => !found.signed.keys.some((key) => key.keyTag === keyTag))
    if (unused.length > 0)
      return notice({
        en: `One DS record fits; another (key ${tags(unused)}) belongs to no key of the zone.`,
        de: `Ein DS-Eintrag passt; ein anderer (Schlüssel ${tags(unused)}) gehört zu keinem Schlüssel der Zone.`,
      })
    return pass({ en: `The DS record fits key ${tags(good)}.`, de: `Der DS-Eintrag passt zu Schlüssel ${tags(good)}.` })
  },
}

const REPLACE = {
  en: 'At the registrar, replace the DS record by that of the present key (the DNS host shows it; with Knot: `keymgr ZONE ds`, with BIND: `dnssec-dsfromkey`). Until then remove the wrong one.',
  de: 'Beim Registrar den DS-Eintrag durch den des jetzigen Schlüssels ersetzen (der DNS-Anbieter zeigt ihn; bei Knot: `keymgr ZONE ds`, bei BIND: `dnssec-dsfromkey`). Bis dahin den falschen entfernen.',
}
