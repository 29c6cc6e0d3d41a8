import { ipFamily, reverseName } from '../../dns/ip-address.ts'
import type { SetupChoices, SetupValues } from '../setup.ts'
import { clientRecords } from './client-records.ts'
import { parkedRecords } from './parked-records.ts'
import { plainAddress } from './plain-address.ts'
import { policyRecords } from './policy-records.ts'
import { reportRecords } from './report-records.ts'
import { spfFor } from './spf-for.ts'
import type { WantedRecord } from './wanted-record.ts'
import { addressIds, USUAL_TTL, zoneRecord } from './zone-record.ts'

/** All records that a set-up wants, as far as its values are known: what is not known makes none. In the order in which they are explained. */
export function wantedRecords(values: SetupValues, choices: SetupChoices): readonly WantedRecord[] {
  const domains = [...new Set([values.domain, ...values.moreDomains])].filter((domain) => domain !== '')
  // Who named a domain twice means mail: a null MX stands beside no other (RFC 7505 §3).
  const parked = [...new Set(values.parkedDomains)].filter((domain) => !domains.includes(domain))
  return [
    ...addressRecords(values),
    ...domains.flatMap((domain) => mailRecords(domain, values, choices)),
    ...hostSpf(values, choices),
    ...domains.flatMap((domain) => policyRecords(domain, values, choices)),
    ...domains.flatMap((domain) => clientRecords(domain, values, choices)),
    ...parked.flatMap((domain) => parkedRecords(domain, values)),
    ...reportRecords(values),
  ]
}

function addressRecords({ hostName, ipv4, ipv6 }: SetupValues): readonly WantedRecord[] {
  if (hostName === '') return []
  const addresses = [ipv4, plainAddress(ipv6)].filter((address) => ipFamily(address) !== null)
  return addresses.flatMap((address) => {
    const type = ipFamily(address) === 4 ? 'A' : 'AAAA'
    const pointer = reverseName(address)
    const back: WantedRecord = {
      id: `ptr-${type}`,
      name: `${pointer}.`,
      type: 'PTR',
      data: `${hostName}.`,
      ttl: USUAL_TTL,
      why: {
        en: 'The address has to point back to the host name; without that, many receivers refuse mail at the door. The hoster sets it.',
        de: 'Die Adresse muss auf den Hostnamen zurückzeigen; sonst weisen viele Empfänger Mail an der Tür ab. Das setzt der Hoster.',
      },
      after: [`address-${type}`],
      where: 'hoster',
    }
    return [
      zoneRecord(`address-${type}`, hostName, type, address, {
        en: 'The host name leads to the server’s address.',
        de: 'Der Hostname führt zur Adresse des Servers.',
      }),
      ...(pointer === null ? [] : [back]),
    ]
  })
}

function mailRecords(domain: string, values: SetupValues, choices: SetupChoices): readonly WantedRecord[] {
  const { hostName } = values
  const spf = spfFor(values, choices)
  const receives = choices.role !== 'sendOnly' && hostName !== ''
  return [
    ...(receives
      ? [
          zoneRecord(
            `mx-${domain}`,
            domain,
            'MX',
            `10 ${hostName}.`,
            { en: 'Mail for the domain goes to this server.', de: 'Mail für die Domain geht an diesen Server.' },
            addressIds(values),
          ),
        ]
      : []),
    ...(spf === null
      ? []
      : [
          zoneRecord(`spf-${domain}`, domain, 'TXT', spf, {
            en: 'SPF says which servers may send for the domain.',
            de: 'SPF sagt, welche Server für die Domain senden dürfen.',
          }),
        ]),
    ...keyRecords(domain, values, choices),
    zoneRecord(`dmarc-${domain}`, `_dmarc.${domain}`, 'TXT', dmarcFor(values, choices), {
      en: 'DMARC tells receivers what to do with mail that is not from here, and where to report.',
      de: 'DMARC sagt Empfängern, was mit Mail geschehen soll, die nicht von hier ist, und wohin sie berichten.',
    }),
  ]
}

/** The name that the server greets with is checked too (RFC 7208 §2.3). */
function hostSpf({ hostName, domain, moreDomains }: SetupValues, { role }: SetupChoices): readonly WantedRecord[] {
  if (hostName === '' || [domain, ...moreDomains].includes(hostName) || role === 'receiveOnly') return []
  const why = {
    en: 'Bounces have no sender: for them the host name of the greeting is looked up in SPF.',
    de: 'Rückmeldungen haben keinen Absender: Bei ihnen wird der Hostname der Begrüßung in SPF nachgeschlagen.',
  }
  return [zoneRecord('spf-host', hostName, 'TXT', 'v=spf1 a -all', why)]
}

function keyRecords(domain: string, values: SetupValues, { role, ed25519 }: SetupChoices): readonly WantedRecord[] {
  if (role === 'receiveOnly') return []
  const why = {
    en: 'With the public key receivers verify the signature of each mail.',
    de: 'Mit dem öffentlichen Schlüssel prüfen Empfänger die Signatur jeder Mail.',
  }
  const { selectorRsa, publicKeyRsa, selectorEd25519, publicKeyEd25519 } = values
  return [
    ...(selectorRsa === '' || publicKeyRsa === ''
      ? []
      : [
          zoneRecord(
            `dkim-rsa-${domain}`,
            `${selectorRsa}._domainkey.${domain}`,
            'TXT',
            `v=DKIM1; k=rsa; p=${publicKeyRsa}`,
            why,
          ),
        ]),
    ...(!ed25519 || selectorEd25519 === '' || publicKeyEd25519 === ''
      ? []
      : [
          zoneRecord(
            `dkim-ed25519-${domain}`,
            `${selectorEd25519}._domainkey.${domain}`,
            'TXT',
            `v=DKIM1; k=ed25519; p=${publicKeyEd25519}`,
            why,
          ),
        ]),
  ]
}

function dmarcFor({ reportsAddress }: SetupValues, { dmarc, role }: SetupChoices): string {
  const policy = role === 'receiveOnly' ? 'reject' : dmarc
  return `v=DMARC1; p=${policy}${reportsAddress === '' ? '' : `; rua=mailto:${reportsAddress}`}`
}
