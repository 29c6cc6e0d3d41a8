import type { SetupChoices, SetupValues } from '../setup.ts'
import type { WantedRecord } from './wanted-record.ts'
import { addressIds, zoneRecord } from './zone-record.ts'

/** MTA-STS, TLS-RPT, TLSA and CAA, as far as they are wanted and can be said. */
export function policyRecords(domain: string, values: SetupValues, choices: SetupChoices): readonly WantedRecord[] {
  const { hostName, reportsAddress, certificateKey, nextCertificateKey } = values
  const isFirst = domain === values.domain
  const receives = choices.role !== 'sendOnly' && hostName !== ''
  return [
    ...(choices.mtaSts !== 'off' && receives ? mtaStsRecords(domain, values, choices) : []),
    ...(choices.tlsRpt && receives && reportsAddress !== ''
      ? [
          zoneRecord(`tls-rpt-${domain}`, `_smtp._tls.${domain}`, 'TXT', `v=TLSRPTv1; rua=mailto:${reportsAddress}`, {
            en: 'Senders report by mail when TLS to this server fails.',
            de: 'Absender berichten per Mail, wenn TLS zu diesem Server scheitert.',
          }),
        ]
      : []),
    ...(choices.dane && receives && isFirst
      ? [certificateKey, nextCertificateKey]
          .filter((digest) => digest !== '')
          .map((digest, index) =>
            zoneRecord(
              index === 0 ? 'tlsa' : 'tlsa-next',
              `_25._tcp.${hostName}`,
              'TLSA',
              `3 1 1 ${digest.toLowerCase()}`,
              index === 0
                ? {
                    en: 'DANE names the key of the certificate that port 25 shows. Only in a signed zone.',
                    de: 'DANE nennt den Schlüssel des Zertifikats, das Port 25 zeigt. Nur in einer signierten Zone.',
                  }
                : {
                    en: 'The key of the next certificate has to stand here before that certificate is used.',
                    de: 'Der Schlüssel des nächsten Zertifikats muss hier stehen, bevor es benutzt wird.',
                  },
              addressIds(values),
            ),
          )
      : []),
    ...(choices.caa && isFirst && values.certificateAuthority !== ''
      ? [
          zoneRecord(`caa-${domain}`, domain, 'CAA', `0 issue "${values.certificateAuthority}"`, {
            en: 'Only this authority may make certificates for the domain.',
            de: 'Nur diese Stelle darf Zertifikate für die Domain ausstellen.',
          }),
        ]
      : []),
  ]
}

function mtaStsRecords(domain: string, values: SetupValues, { mtaSts }: SetupChoices): readonly WantedRecord[] {
  const host = zoneRecord(
    `mta-sts-host-${domain}`,
    `mta-sts.${domain}`,
    'CNAME',
    `${values.hostName}.`,
    {
      en: 'The web server with the policy file is found under this name.',
      de: 'Unter diesem Namen wird der Webserver mit der Policy-Datei gefunden.',
    },
    addressIds(values),
  )
  const announced = zoneRecord(
    `mta-sts-${domain}`,
    `_mta-sts.${domain}`,
    'TXT',
    `v=STSv1; id=${policyId(values, mtaSts)}`,
    {
      en: 'Tells senders that there is a policy, and by a new id that it changed. Only after the file is served.',
      de: 'Sagt Absendern, dass es eine Policy gibt, und mit neuer id, dass sie sich änderte. Erst wenn die Datei abrufbar ist.',
    },
    [host.id, `mta-sts-file-${domain}`, `mx-${domain}`],
  )
  return [host, announced]
}

/** The same for the same policy, and another one for another (RFC 8461 §3.1: at most 32 letters and digits). */
export function policyId(
  { hostName, domain }: Pick<SetupValues, 'hostName' | 'domain'>,
  mode: SetupChoices['mtaSts'],
): string {
  let sum = 0
  for (const sign of `${domain} ${hostName} ${mode}`) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647
  return `${mode === 'enforce' ? 'e' : 't'}${sum.toString(36)}`
}

/** What `https://mta-sts.DOMAIN/.well-known/mta-sts.txt` has to say (RFC 8461 §3.2): CRLF at the end of each line. */
export function mtaStsPolicy(hosts: readonly string[], mode: 'testing' | 'enforce' | 'none', maxAge: number): string {
  const lines = ['version: STSv1', `mode: ${mode}`, ...hosts.map((host) => `mx: ${host}`), `max_age: ${maxAge}`]
  return lines.map((line) => `${line}\r\n`).join('')
}
