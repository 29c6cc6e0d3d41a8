import type { SetupChoices, SetupValues } from '../setup.ts'
import { type RecordTrouble, trouble } from './record-trouble.ts'
import type { PolicyWorld } from './record-troubles.ts'
import type { RecordChange } from './wanted-record.ts'

/** DANE (RFC 7672) in an order that loses mail: the record of a key stands before the key is used, and goes after it (RFC 7671 §8.1). */
export function daneTroubles(
  { certificateKey, nextCertificateKey, hostName }: SetupValues,
  { dane, role }: SetupChoices,
  changes: readonly RecordChange[],
  world: PolicyWorld,
  said: readonly string[],
): readonly RecordTrouble[] {
  if (role === 'sendOnly') return []
  const standing = world.tlsa ?? []
  // Of certificates of an authority, or of whole certificates, a key alone tells nothing.
  const keys = standing.every((data) => /^3 1 1 /.test(data)) ? standing.map((data) => data.slice(6)) : null
  const served = world.servedKey
  const isGone = keys !== null && keys.length > 0 && served !== null && !keys.includes(served)
  if (!dane) return leftBehind(standing, isGone, world)
  const named = [certificateKey, nextCertificateKey].filter((key) => key !== '').map((key) => key.toLowerCase())
  const after = keysAfter(changes, hostName, named)
  const found: RecordTrouble[] = []
  if (world.isSigned === false) found.push(UNSIGNED)
  if (named.length === 0) found.push(NO_KEY)
  const isNext =
    served !== null && served === nextCertificateKey.toLowerCase() && served !== certificateKey.toLowerCase()
  if (isGone && world.isSigned !== false) found.push(isNext ? usedEarly(served) : keyGone(served))
  else if (served !== null && named.length > 0 && !after.includes(served)) found.push(otherKey(served))
  if (named.length === 1 && after.length === 1 && !said.includes('tlsa-reuse')) found.push(NO_NEXT)
  return found
}

/** What stands there and is not wanted any more stays until somebody takes it out, and counts until then. */
function keysAfter(changes: readonly RecordChange[], hostName: string, named: readonly string[]): readonly string[] {
  const name = `_25._tcp.${hostName}.`.toLowerCase()
  const change = changes.find((one) => one.type === 'TLSA' && one.name.toLowerCase() === name)
  const keys = (change?.after ?? []).map((data) => data.toLowerCase().replace(/^3 1 1 /, ''))
  return keys.length === 0 ? named : keys
}

function leftBehind(standing: readonly string[], isGone: boolean, { isSigned }: PolicyWorld): readonly RecordTrouble[] {
  if (standing.length === 0 || isSigned === false) return []
  return [
    isGone
      ? trouble('dane-left-behind', 'error', {
          en: 'DANE is not wanted, but TLSA records still stand there and name another key than port 25 shows: senders that check DANE do not deliver. Remove these records now.',
          de: 'DANE ist nicht gewünscht, doch TLSA-Records stehen noch da und nennen einen anderen Schlüssel als Port 25 zeigt: Absender, die DANE prüfen, stellen nicht zu. Diese Records jetzt entfernen.',
        })
      : trouble('dane-still-there', 'warning', {
          en: 'DANE is not wanted, but TLSA records still stand there, and they count: the next renewal with another key would cut mail off. Remove them, and wait for their TTL before the certificate changes.',
          de: 'DANE ist nicht gewünscht, doch TLSA-Records stehen noch da, und sie gelten: Das nächste Erneuern mit anderem Schlüssel würde Mail abschneiden. Sie entfernen und ihre TTL abwarten, bevor sich das Zertifikat ändert.',
        }),
  ]
}

function usedEarly(served: string): RecordTrouble {
  return trouble(
    'dane-used-early',
    'error',
    {
      en: 'The next certificate is in use already, and its TLSA record does not stand there yet: senders that check DANE do not deliver. Go back to the old certificate, or enter this record at once; the next time the record comes first, then its TTL, then the certificate.',
      de: 'Das nächste Zertifikat wird schon benutzt, doch sein TLSA-Record steht noch nicht da: Absender, die DANE prüfen, stellen nicht zu. Zurück zum alten Zertifikat oder diesen Record sofort eintragen; beim nächsten Mal kommt erst der Record, dann dessen TTL, dann das Zertifikat.',
    },
    `3 1 1 ${served}`,
  )
}

function keyGone(served: string): RecordTrouble {
  return trouble(
    'dane-key-gone',
    'error',
    {
      en: 'Port 25 shows a key that no TLSA record names: senders that check DANE do not deliver. Either the record of another certificate was entered, or the certificate was renewed with a key that was not announced, or the record of the key in use was taken away too early. Enter this record beside the others at once.',
      de: 'Port 25 zeigt einen Schlüssel, den kein TLSA-Record nennt: Absender, die DANE prüfen, stellen nicht zu. Entweder wurde der Record eines anderen Zertifikats eingetragen, oder das Zertifikat wurde mit einem nicht angekündigten Schlüssel erneuert, oder der Record des benutzten Schlüssels wurde zu früh entfernt. Diesen Record sofort neben den anderen eintragen.',
    },
    `3 1 1 ${served}`,
  )
}

function otherKey(served: string): RecordTrouble {
  return trouble(
    'dane-other-key',
    'error',
    {
      en: 'Port 25 shows a certificate with another key than the TLSA records would name: senders that check DANE would not deliver. First the record of the key that is in use, then, after its TTL, the new certificate.',
      de: 'Port 25 zeigt ein Zertifikat mit anderem Schlüssel, als die TLSA-Records nennen würden: Absender, die DANE prüfen, würden nicht zustellen. Erst der Record des benutzten Schlüssels, nach dessen TTL das neue Zertifikat.',
    },
    `3 1 1 ${served}`,
  )
}

const UNSIGNED = trouble('dane-unsigned', 'error', {
  en: 'The zone is not signed: TLSA records count for nothing there. Turn DNSSEC on at the DNS host first, and put the DS record at the registrar.',
  de: 'Die Zone ist nicht signiert: TLSA-Records gelten dort nichts. Zuerst DNSSEC beim DNS-Anbieter einschalten und den DS-Record beim Registrar hinterlegen.',
})

const NO_KEY = trouble('dane-no-key', 'error', {
  en: 'The key of the certificate is not known, so no TLSA record can be said.',
  de: 'Der Schlüssel des Zertifikats ist nicht bekannt, also lässt sich kein TLSA-Record sagen.',
})

const NO_NEXT = trouble('dane-no-next-key', 'warning', {
  en: 'Only one key is named. When the certificate is renewed with another key, mail stops from DANE senders. Keep the key at renewal (certbot --reuse-key) and tick that below, or name the next one here before.',
  de: 'Nur ein Schlüssel ist genannt. Wird das Zertifikat mit anderem Schlüssel erneuert, bleibt Mail von DANE-Absendern aus. Den Schlüssel beim Erneuern behalten (certbot --reuse-key) und das unten abhaken oder den nächsten vorher hier nennen.',
})
