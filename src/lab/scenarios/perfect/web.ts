import type { HttpsData, WebPage } from '../../https/https-data.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from './addresses.ts'

/** The domain's web server, and a page on the mail host that says whose it is. */
export function webServers(now: number): readonly HttpsData[] {
  const pages: HttpsData['hosts'] = {
    [DOMAIN]: { certificate: 'web', paths: { '/': CONTACT, '/.well-known/security.txt': securityText(now) } },
    [`www.${DOMAIN}`]: { certificate: 'web', paths: { '/': CONTACT } },
    [`mta-sts.${DOMAIN}`]: { certificate: 'web', paths: { '/.well-known/mta-sts.txt': POLICY } },
    [`autoconfig.${DOMAIN}`]: {
      certificate: 'web',
      paths: { '/mail/config-v1.1.xml': { headers: XML, body: AUTOCONFIG } },
    },
    [`autodiscover.${DOMAIN}`]: { certificate: 'web', paths: { '/autodiscover/autodiscover.xml': AUTODISCOVER } },
  }
  return [
    { addresses: ADDRESSES.web, hosts: pages },
    { addresses: ADDRESSES.mail, hosts: { [MAIL_HOST]: { certificate: 'mail', paths: { '/': CONTACT } } } },
  ]
}

const XML = { 'content-type': 'text/xml; charset=utf-8' }

const CONTACT: WebPage = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="de"><title>Beispielverein</title><h1>Beispielverein e. V.</h1>
<p>Dieser Server versendet die Post des Vereins. Impressum und Kontakt: Vereinsweg 1, 12345 Musterstadt,
Telefon +49 30 901820, <a href="mailto:postmaster@${DOMAIN}">postmaster@${DOMAIN}</a></p></html>\n`,
}

const POLICY: WebPage = {
  body: ['version: STSv1', 'mode: enforce', `mx: ${MAIL_HOST}`, 'max_age: 2419200', ''].join('\r\n'),
}

/** The settings that Thunderbird and others look for. */
export const AUTOCONFIG = `<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="${DOMAIN}">
    <domain>${DOMAIN}</domain>
    <displayName>Beispielverein</displayName>
    <incomingServer type="imap">
      <hostname>${MAIL_HOST}</hostname><port>993</port><socketType>SSL</socketType>
      <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username>
    </incomingServer>
    <outgoingServer type="smtp">
      <hostname>${MAIL_HOST}</hostname><port>465</port><socketType>SSL</socketType>
      <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username>
    </outgoingServer>
  </emailProvider>
</clientConfig>\n`

const AUTODISCOVER: WebPage = {
  headers: XML,
  body: `<?xml version="1.0" encoding="utf-8"?>
<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
  <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
    <Account>
      <AccountType>email</AccountType><Action>settings</Action>
      <Protocol><Type>IMAP</Type><Server>${MAIL_HOST}</Server><Port>993</Port><SSL>on</SSL></Protocol>
      <Protocol><Type>SMTP</Type><Server>${MAIL_HOST}</Server><Port>465</Port><SSL>on</SSL></Protocol>
    </Account>
  </Response>
</Autodiscover>\n`,
}

/** RFC 9116; it must not have expired. */
function securityText(now: number): WebPage {
  const expires = new Date(now + 200 * 86_400_000).toISOString()
  return { body: `Contact: mailto:security@${DOMAIN}\nExpires: ${expires}\nPreferred-Languages: de, en\n` }
}
