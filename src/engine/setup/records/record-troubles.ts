import type { Localized } from '../../bounces/diagnosis.ts'
import type { SetupChoices, SetupValues } from '../setup.ts'
import type { RecordChange } from './wanted-record.ts'

/** What is seen of the world beside the records; null: it could not be told. */
export interface RecordsWorld {
  readonly isSigned: boolean | null
  /** SHA-256 of the public key of the certificate that port 25 shows, lower-case hex. */
  readonly servedKey: string | null
  /** What `https://mta-sts.DOMAIN/…` serves; `none`: nothing is there. */
  readonly stsPolicy:
    | { readonly mode: string; readonly hosts: readonly string[]; readonly maxAge: number }
    | 'none'
    | null
  /** Days for which reports of DMARC have come without a source that fails; null: nobody looked. */
  readonly cleanReportDays: number | null
}

export interface RecordTrouble {
  readonly id: string
  readonly level: 'error' | 'warning'
  readonly says: Localized
}

/** What would bite if the changes were made in this order, or at all: MTA-STS, DANE, DMARC, keys. */
export function recordTroubles(
  values: SetupValues,
  choices: SetupChoices,
  changes: readonly RecordChange[],
  world: RecordsWorld,
): readonly RecordTrouble[] {
  return [
    ...stsTroubles(values, choices, changes, world),
    ...daneTroubles(values, choices, world),
    ...dmarcTroubles(choices, changes, world),
  ]
}

function stsTroubles(
  { hostName, domain }: SetupValues,
  { mtaSts, role }: SetupChoices,
  changes: readonly RecordChange[],
  { stsPolicy }: RecordsWorld,
): readonly RecordTrouble[] {
  const found: RecordTrouble[] = []
  const moves = changes.some(({ type, action, name }) => type === 'MX' && action === 'replace' && name === `${domain}.`)
  const policy = stsPolicy === 'none' || stsPolicy === null ? null : stsPolicy
  const isNamed =
    policy?.hosts.some((host) => host.toLowerCase() === hostName.toLowerCase() || matches(host, hostName)) ?? false
  if (policy?.mode === 'enforce' && !isNamed && role !== 'sendOnly')
    found.push(
      error('sts-other-hosts', {
        en: `The policy that is served now is enforced and does not name ${hostName}: senders that remember it will not deliver there, for up to ${days(policy.maxAge)} days. First add the host to the policy with a new id and wait until max_age has passed; change the MX after that.`,
        de: `Die jetzt abrufbare Policy wird durchgesetzt und nennt ${hostName} nicht: Absender, die sie kennen, stellen dort bis zu ${days(policy.maxAge)} Tage lang nicht zu. Erst den Host mit neuer id in die Policy aufnehmen und max_age abwarten, dann den MX ändern.`,
      }),
    )
  if (mtaSts !== 'off' && stsPolicy === 'none')
    found.push(
      error('sts-file-missing', {
        en: 'The policy file is not served yet. Put it there first; the TXT record comes after it, for it announces the file.',
        de: 'Die Policy-Datei ist noch nicht abrufbar. Sie kommt zuerst; der TXT-Record kündigt sie an und kommt danach.',
      }),
    )
  if (mtaSts === 'enforce' && policy?.mode !== 'enforce' && policy?.mode !== 'testing')
    found.push(
      error('sts-enforce-at-once', {
        en: 'Enforcing without having tested: one mistake in certificate or host name, and no mail arrives from the big providers until max_age has passed. Begin with testing, and read the TLS reports for two weeks.',
        de: 'Durchsetzen ohne Probe: Ein Fehler im Zertifikat oder Hostnamen, und von den großen Anbietern kommt bis zum Ende von max_age keine Mail. Mit testing beginnen und zwei Wochen die TLS-Berichte lesen.',
      }),
    )
  if (mtaSts === 'off' && policy?.mode === 'enforce')
    found.push(
      error('sts-removed', {
        en: `An enforced policy cannot simply be taken away: senders remember it for up to ${days(policy.maxAge)} days. First serve mode none with a new id, wait for max_age, then remove both.`,
        de: `Eine durchgesetzte Policy lässt sich nicht einfach entfernen: Absender merken sie sich bis zu ${days(policy.maxAge)} Tage. Erst mode none mit neuer id ausliefern, max_age abwarten, dann beides entfernen.`,
      }),
    )
  if (moves && policy?.mode === 'testing' && !isNamed)
    found.push(
      warning('sts-testing-other-hosts', {
        en: 'The policy does not name the new MX host. It is only tested, but senders will report failures.',
        de: 'Die Policy nennt den neuen MX-Host nicht. Sie wird nur getestet, aber Absender werden Fehler melden.',
      }),
    )
  return found
}

function daneTroubles(
  { certificateKey, nextCertificateKey }: SetupValues,
  { dane, role }: SetupChoices,
  { isSigned, servedKey }: RecordsWorld,
): readonly RecordTrouble[] {
  if (!dane || role === 'sendOnly') return []
  const found: RecordTrouble[] = []
  const named = [certificateKey, nextCertificateKey].filter((one) => one !== '').map((one) => one.toLowerCase())
  if (isSigned === false)
    found.push(
      error('dane-unsigned', {
        en: 'The zone is not signed: TLSA records count for nothing there. Turn DNSSEC on at the DNS host first, and put the DS record at the registrar.',
        de: 'Die Zone ist nicht signiert: TLSA-Records gelten dort nichts. Zuerst DNSSEC beim DNS-Anbieter einschalten und den DS-Record beim Registrar hinterlegen.',
      }),
    )
  if (named.length === 0)
    found.push(
      error('dane-no-key', {
        en: 'The key of the certificate is not known, so no TLSA record can be said.',
        de: 'Der Schlüssel des Zertifikats ist nicht bekannt, also lässt sich kein TLSA-Record sagen.',
      }),
    )
  if (servedKey !== null && named.length > 0 && !named.includes(servedKey))
    found.push(
      error('dane-other-key', {
        en: 'Port 25 shows a certificate with another key than the TLSA records name: senders that check DANE would not deliver. First the record of the key that is in use, then, after its TTL, the new certificate.',
        de: 'Port 25 zeigt ein Zertifikat mit anderem Schlüssel als die TLSA-Records: Absender, die DANE prüfen, würden nicht zustellen. Erst der Record des benutzten Schlüssels, nach dessen TTL das neue Zertifikat.',
      }),
    )
  if (named.length === 1)
    found.push(
      warning('dane-no-next-key', {
        en: 'Only one key is named. When the certificate is renewed with another key, mail stops from DANE senders. Keep the key at renewal (reuse), or name the next one here before.',
        de: 'Nur ein Schlüssel ist genannt. Wird das Zertifikat mit anderem Schlüssel erneuert, bleibt Mail von DANE-Absendern aus. Den Schlüssel beim Erneuern behalten oder den nächsten vorher hier nennen.',
      }),
    )
  return found
}

function dmarcTroubles(
  { dmarc, role }: SetupChoices,
  changes: readonly RecordChange[],
  { cleanReportDays }: RecordsWorld,
): readonly RecordTrouble[] {
  if (dmarc === 'none' || role === 'receiveOnly') return []
  const stricter = changes.some(
    ({ name, action, after }) =>
      name.startsWith('_dmarc.') && action !== 'keep' && after.some((text) => /p=(?:quarantine|reject)/i.test(text)),
  )
  if (!stricter || (cleanReportDays !== null && cleanReportDays >= 14)) return []
  return [
    warning('dmarc-too-early', {
      en: 'A policy beyond none before two weeks of reports are clean may cost honest mail. Set p=none first and read the reports.',
      de: 'Eine Policy über none hinaus, bevor zwei Wochen Berichte sauber sind, kann redliche Mail kosten. Zuerst p=none setzen und die Berichte lesen.',
    }),
  ]
}

function matches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') && host.toLowerCase().split('.').slice(1).join('.') === pattern.slice(2).toLowerCase()
}

function days(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 86_400))
}

function error(id: string, says: Localized): RecordTrouble {
  return { id, level: 'error', says }
}

function warning(id: string, says: Localized): RecordTrouble {
  return { id, level: 'warning', says }
}
