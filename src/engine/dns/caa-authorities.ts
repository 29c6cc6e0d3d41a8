/** The names by which an authority is permitted in CAA records, read from the issuer of its certificate; null: not known. */
export function authorityNames(issuer: string): readonly string[] | null {
  const text = issuer.slice(0, 500).toLowerCase()
  return AUTHORITIES.find(({ says }) => says.some((words) => text.includes(words)))?.names ?? null
}

/** As the authorities name themselves in the CA/Browser Forum's CCADB; looked at 2026-11-21. */
const AUTHORITIES: readonly { readonly says: readonly string[]; readonly names: readonly string[] }[] = [
  { says: ["let's encrypt", 'internet security research group'], names: ['letsencrypt.org'] },
  { says: ['google trust services'], names: ['pki.goog'] },
  {
    says: ['zerossl', 'sectigo', 'comodo', 'usertrust', 'gandi'],
    names: ['sectigo.com', 'comodoca.com', 'usertrust.com', 'trust-provider.com', 'zerossl.com'],
  },
  {
    says: ['digicert', 'geotrust', 'thawte', 'rapidssl', 'quovadis'],
    names: [
      'digicert.com',
      'digicert.ne.jp',
      'geotrust.com',
      'rapidssl.com',
      'thawte.com',
      'symantec.com',
      'quovadisglobal.com',
    ],
  },
  { says: ['globalsign'], names: ['globalsign.com'] },
  { says: ['o=amazon'], names: ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'] },
  { says: ['godaddy', 'starfield'], names: ['godaddy.com', 'starfieldtech.com'] },
  { says: ['buypass'], names: ['buypass.com', 'buypass.no'] },
  { says: ['ssl corp', 'ssl.com'], names: ['ssl.com'] },
  { says: ['actalis'], names: ['actalis.it'] },
  { says: ['entrust'], names: ['entrust.net', 'affirmtrust.com'] },
  { says: ['harica', 'hellenic academic'], names: ['harica.gr'] },
  { says: ['swisssign'], names: ['swisssign.com'] },
  { says: ['d-trust'], names: ['d-trust.net', 'dtrust.de', 'd-trust.de'] },
  { says: ['telesec', 't-systems'], names: ['telesec.de'] },
  { says: ['certum', 'asseco'], names: ['certum.pl', 'certum.eu'] },
  { says: ['identrust'], names: ['identrust.com'] },
]
