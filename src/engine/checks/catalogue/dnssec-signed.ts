import type { Check } from '../check.ts'
import { dnssec } from '../facts/dnssec.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-signed',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'The domain is signed with DNSSEC', de: 'Die Domain ist mit DNSSEC signiert' },
  explanation: {
    en: 'Signatures let resolvers notice forged answers. Without them nobody can be sure where mail goes, and DANE cannot be used.',
    de: 'Mit Signaturen bemerken Resolver gefälschte Antworten. Ohne sie ist nicht sicher, wohin Mail geht, und DANE ist nicht nutzbar.',
  },
  cites: [rfc(4035, '2.4'), rfc(9364)],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const { state, apex } = await run.get(dnssec)
    const name = shorten(apex)
    switch (state) {
      case 'signed':
        return pass({
          en: `${name} is signed, and the zone above vouches for its keys.`,
          de: `${name} ist signiert, und die Zone darüber bürgt für die Schlüssel.`,
        })
      case 'dsAlone':
        return notApplicable(
          {
            en: 'The zone above says signed, the zone is not.',
            de: 'Die Zone darüber sagt signiert, die Zone ist es nicht.',
          },
          'dnssec-ds-without-keys',
        )
      case 'island':
        return notice(
          {
            en: `${name} is signed, but the zone above does not know its keys (no DS record), so nobody checks the signatures.`,
            de: `${name} ist signiert, aber die Zone darüber kennt die Schlüssel nicht (kein DS-Eintrag); daher prüft niemand die Signaturen.`,
          },
          { fix: fixBy(GIVE_DS) },
        )
      case 'unsigned':
        return notice({ en: `${name} is not signed.`, de: `${name} ist nicht signiert.` }, { fix: fixBy(SIGN) })
      default:
        return couldNotTell({
          en: 'Could not tell: the keys of the zone, or their mark in the zone above, were not answered.',
          de: 'Nicht festzustellen: Die Schlüssel der Zone oder ihr Vermerk in der Zone darüber wurden nicht beantwortet.',
        })
    }
  },
}

const GIVE_DS = {
  en: 'Give the DS record of the zone’s key-signing key to the registrar.',
  de: 'Den DS-Eintrag des Schlüssels (KSK) der Zone beim Registrar eintragen.',
}

const SIGN = {
  en: 'Switch DNSSEC on at the DNS host, then give the DS record that it shows to the registrar. Many do both with one switch.',
  de: 'DNSSEC beim DNS-Anbieter einschalten, dann den gezeigten DS-Eintrag beim Registrar eintragen. Viele tun beides mit einem Schalter.',
}
