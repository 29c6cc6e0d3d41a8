import type { ZoneData } from '../../dns/zone-data.ts'
import { addressLines, DOMAIN } from './addresses.ts'

/** The zone of the domain, with everything that mail needs and likes. */
export function ownZone(): ZoneData {
  return {
    origin: DOMAIN,
    signing: {},
    records: {
      '@': [
        'SOA ns1 hostmaster 2026110101 14400 3600 1209600 3600',
        'NS ns1',
        'NS ns2',
        ...addressLines('web'),
        'MX 10 mail',
        'TXT "v=spf1 mx -all"',
        'CAA 0 issue "lab-ca.netz"',
        'CAA 0 issuewild ";"',
        `CAA 0 iodef "mailto:hostmaster@${DOMAIN}"`,
      ],
      ns1: addressLines('ns1'),
      ns2: addressLines('ns2'),
      mail: [...addressLines('mail'), 'TXT "v=spf1 a -all"'],
      www: addressLines('web'),
      ...authentication(),
      ...transport(),
      ...clients(),
    },
  }
}

function authentication(): ZoneData['records'] {
  return {
    's2026._domainkey': ['TXT "v=DKIM1; k=rsa; p={{dkim s2026}}"'],
    's2026e._domainkey': ['TXT "v=DKIM1; k=ed25519; p={{dkim s2026e}}"'],
    _dmarc: [`TXT "v=DMARC1; p=reject; np=reject; rua=mailto:dmarc@${DOMAIN}"`],
  }
}

function transport(): ZoneData['records'] {
  return {
    'mta-sts': addressLines('web'),
    '_mta-sts': ['TXT "v=STSv1; id=20261101T100000"'],
    '_smtp._tls': [`TXT "v=TLSRPTv1; rua=mailto:tls-reports@${DOMAIN}"`],
    '_25._tcp.mail': ['TLSA 3 1 1 {{spki mail}}', 'TLSA 3 1 1 {{spki next}}'],
  }
}

function clients(): ZoneData['records'] {
  return {
    autoconfig: addressLines('web'),
    autodiscover: addressLines('web'),
    '_submissions._tcp': ['SRV 0 1 465 mail'],
    '_submission._tcp': ['SRV 0 1 587 mail'],
    '_imaps._tcp': ['SRV 0 1 993 mail'],
    '_imap._tcp': ['SRV 0 0 0 .'],
    '_pop3._tcp': ['SRV 0 0 0 .'],
    '_pop3s._tcp': ['SRV 0 0 0 .'],
    '_sieve._tcp': ['SRV 0 1 4190 mail'],
    '_autodiscover._tcp': ['SRV 0 0 443 autodiscover'],
  }
}
