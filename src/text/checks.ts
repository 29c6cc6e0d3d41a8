import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { STEPS } from '../engine/bounces/steps.ts'

/** Ids of the checks that steps name. */
export type CheckId = (typeof STEPS)[keyof typeof STEPS][number]

/** What each check that a step names would find out. */
export const CHECK_TEXTS: Readonly<Record<CheckId, Localized>> = {
  'mx-record': { en: 'the MX records of the domain', de: 'die MX-Einträge der Domain' },
  'null-mx': {
    en: 'whether the domain takes mail at all (null MX)',
    de: 'ob die Domain überhaupt Mail annimmt (Null-MX)',
  },
  'resolver-answers': { en: 'whether the DNS resolver answers', de: 'ob der DNS-Resolver antwortet' },
  'port-25-open': { en: 'whether port 25 is open outwards', de: 'ob Port 25 nach außen offen ist' },
  'ipv6-reverse-dns': { en: 'the name of the IPv6 address', de: 'der Name der IPv6-Adresse' },
  'submission-auth': { en: 'login at the submission server', de: 'die Anmeldung am Ausgangsserver' },
  'reverse-dns': { en: 'the name of the IP address (PTR)', de: 'der Name der IP-Adresse (PTR)' },
  iprev: { en: 'whether that name leads back to the address', de: 'ob dieser Name zur Adresse zurückführt' },
  'reverse-dns-generic': {
    en: 'whether that name looks like a home connection',
    de: 'ob dieser Name nach Privatanschluss aussieht',
  },
  'ehlo-name': { en: 'the name that the server greets with', de: 'der Name, mit dem der Server grüßt' },
  'spf-record': { en: 'the SPF record', de: 'der SPF-Eintrag' },
  'spf-address-authorized': { en: 'whether SPF permits the IP address', de: 'ob SPF die IP-Adresse zulässt' },
  'dkim-key': { en: 'the DKIM key in the DNS', de: 'der DKIM-Schlüssel im DNS' },
  'dkim-signature': { en: 'the DKIM signature of a mail', de: 'die DKIM-Signatur einer Mail' },
  'dmarc-record': { en: 'the DMARC record', de: 'der DMARC-Eintrag' },
  'dmarc-alignment': {
    en: 'whether SPF or DKIM matches the From domain',
    de: 'ob SPF oder DKIM zur From-Domain passt',
  },
  'starttls-offered': { en: 'whether encryption is offered', de: 'ob Verschlüsselung angeboten wird' },
  'tls-certificate': { en: 'the TLS certificate', de: 'das TLS-Zertifikat' },
  'tls-versions': { en: 'the TLS versions', de: 'die TLS-Versionen' },
  'sender-domain-resolves': { en: 'whether the sender’s domain takes mail', de: 'ob die Absenderdomain Mail annimmt' },
  'null-sender-accepted': {
    en: 'whether bounces are accepted (empty sender)',
    de: 'ob Fehlermeldungen angenommen werden (leerer Absender)',
  },
  'message-format': { en: 'the form of the mail', de: 'die Form der Mail' },
  'message-headers': { en: 'the headers of the mail', de: 'die Kopfzeilen der Mail' },
  'blocklist-spamhaus': { en: 'the IP address at Spamhaus', de: 'die IP-Adresse bei Spamhaus' },
  'blocklist-address': { en: 'the IP address on other block lists', de: 'die IP-Adresse auf anderen Sperrlisten' },
  'blocklist-domain': { en: 'the domain on block lists', de: 'die Domain auf Sperrlisten' },
  'operator-web-page': { en: 'the web page that names the operator', de: 'die Webseite, die den Betreiber nennt' },
  'smtputf8-offered': { en: 'whether the server can handle SMTPUTF8', de: 'ob der Server SMTPUTF8 beherrscht' },
}
