import type { Scenario } from '../../scenario.ts'
import { type Defect, defect } from '../defect.ts'
import { pointer, records, smtp } from '../edits.ts'
import { ADDRESSES, DOMAIN } from '../perfect/addresses.ts'
import { entryName } from '../perfect/list-zones.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail
const FOREIGN = 'mail25.nic.netz'

/** Listings, which only play where the lists are there. */
export const LISTING_DEFECTS: readonly Defect[] = [
  defect('XBL', 'blocklist-spamhaus', 'fail', onList('zen.spamhaus.org', MAIL, '127.0.0.4')),
  defect('SBL', 'blocklist-spamhaus', 'fail', onList('zen.spamhaus.org', MAIL, '127.0.0.2', '127.0.0.9')),
  defect('CSS over IPv6', 'blocklist-spamhaus', 'fail', onList('zen.spamhaus.org', MAIL_SIX, '127.0.0.3')),
  defect(
    'PBL, perhaps only receiving',
    'blocklist-spamhaus-policy',
    'warn',
    onList('zen.spamhaus.org', MAIL, '127.0.0.10'),
  ),
  defect('PBL', 'blocklist-spamhaus-policy', 'fail', onList('zen.spamhaus.org', MAIL, '127.0.0.11'), {
    addresses: [...ADDRESSES.mail],
  }),
  defect('Barracuda', 'blocklist-address', 'fail', onList('b.barracudacentral.org', MAIL, '127.0.0.2')),
  defect('SpamCop', 'blocklist-address', 'warn', onList('bl.spamcop.net', MAIL, '127.0.0.2')),
  defect('PSBL', 'blocklist-minor', 'notice', onList('psbl.surriel.com', MAIL, '127.0.0.2')),
  defect('UCEPROTECT 1', 'blocklist-minor', 'notice', onList('dnsbl-1.uceprotect.net', MAIL, '127.0.0.2')),
  defect(
    'the whole provider',
    'blocklist-neighbourhood',
    'notice',
    onList('dnsbl-3.uceprotect.net', MAIL, '127.0.0.2'),
  ),
  defect(
    'a private line, says a small list',
    'blocklist-policy',
    'notice',
    onList('dnsbl.spfbl.net', MAIL, '127.0.0.4'),
  ),
  defect('DBL', 'blocklist-domain', 'fail', onList('dbl.spamhaus.org', DOMAIN, '127.0.1.2')),
  defect('DBL, a hacked site', 'blocklist-domain', 'fail', onList('dbl.spamhaus.org', DOMAIN, '127.0.1.104')),
  defect('SURBL', 'blocklist-domain', 'fail', onList('multi.surbl.org', DOMAIN, '127.0.0.80')),
  defect('URIBL black', 'blocklist-domain', 'warn', onList('multi.uribl.com', DOMAIN, '127.0.0.2')),
  defect('URIBL grey', 'blocklist-domain', 'notice', onList('multi.uribl.com', DOMAIN, '127.0.0.4')),
  defect('a small list', 'blocklist-domain-minor', 'notice', onList('dbl.nordspam.com', DOMAIN, '127.0.0.2')),
  defect('registered last week', 'domain-fresh', 'notice', onList('fresh15.spameatingmonkey.net', DOMAIN, '127.0.0.2')),
  defect('a name server', 'blocklist-name-servers', 'warn', onList('zen.spamhaus.org', ADDRESSES.ns2[0], '127.0.0.2')),
  defect(
    'the web server',
    'blocklist-web-address',
    'notice',
    onList('zen.spamhaus.org', ADDRESSES.web[0], '127.0.0.2'),
  ),
  defect('the name of the server', 'blocklist-server-name', 'warn', [
    pointer(MAIL, FOREIGN),
    pointer(MAIL_SIX, FOREIGN),
    records(`${FOREIGN}.`, 'A', MAIL),
    records(`${FOREIGN}.`, 'AAAA', MAIL_SIX),
    smtp(25, { name: FOREIGN }),
    onList('dbl.spamhaus.org', FOREIGN, '127.0.1.2'),
  ]),
]

/** An entry with its reason; nothing happens where the list does not exist. */
function onList(zone: string, entry: string, ...codes: readonly string[]): (scenario: Scenario) => Scenario {
  const name = `${entryName(entry)}.${zone}.`
  return (scenario) => {
    if (!scenario.zones.some(({ origin }) => origin === zone)) return scenario
    const coded = records(name, 'A', ...codes)(scenario)
    return records(name, 'TXT', `"Seen in spam, see https://liste.example/${entry}"`)(coded)
  }
}
