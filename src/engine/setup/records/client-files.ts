import type { SetupChoices, SetupValues } from '../setup.ts'
import type { ClientFile } from '../setup-views.ts'

type Known = Pick<SetupValues, 'domain' | 'hostName'>

/** The files by which mail programs find the servers of the domain, where the user serves them. What the recipe sets up is what they say: IMAP on 993, submission on 465 and 587. */
export function clientFiles(
  values: Known,
  { clientFiles: isServed, clientDiscovery, role }: SetupChoices,
): readonly ClientFile[] {
  const { domain, hostName } = values
  if (!isServed || !clientDiscovery || role === 'sendOnly' || domain === '' || hostName === '') return []
  const submits = role === 'full' || role === 'relay'
  return [
    {
      id: 'autoconfig',
      url: `https://autoconfig.${domain}/mail/config-v1.1.xml`,
      text: autoconfigXml(values, submits),
      says: {
        en: 'Thunderbird, K-9 and Evolution ask for this file. It is the same for everybody, so it lies there as it is.',
        de: 'Thunderbird, K-9 und Evolution fragen nach dieser Datei. Sie ist für alle gleich und liegt deshalb einfach da.',
      },
    },
    {
      id: 'autodiscover',
      url: `https://autodiscover.${domain}/autodiscover/autodiscover.xml`,
      text: autodiscoverXml(values, submits),
      says: {
        en: 'Older Outlook for Windows asks for this by POST; the web server has to answer POST with it as it does GET. LoginName is missing, so Outlook takes the address. New Outlook and Outlook for phones ask Microsoft instead and often find nothing: there the servers are entered by hand.',
        de: 'Älteres Outlook für Windows fragt per POST danach; der Webserver muss POST wie GET damit beantworten. LoginName fehlt, also nimmt Outlook die Adresse. Das neue Outlook und Outlook für Telefone fragen stattdessen Microsoft und finden oft nichts: Dort werden die Server von Hand eingetragen.',
      },
    },
  ]
}

/** The form that Thunderbird reads (ISPDB, config 1.1). `%EMAILADDRESS%` is put in by the mail program. */
function autoconfigXml({ domain, hostName }: Known, submits: boolean): string {
  const server = (kind: 'incoming' | 'outgoing', type: string, port: number, socket: 'SSL' | 'STARTTLS') => [
    `    <${kind}Server type="${type}">`,
    `      <hostname>${xml(hostName)}</hostname>`,
    `      <port>${port}</port>`,
    `      <socketType>${socket}</socketType>`,
    '      <authentication>password-cleartext</authentication>',
    '      <username>%EMAILADDRESS%</username>',
    `    </${kind}Server>`,
  ]
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<clientConfig version="1.1">',
    `  <emailProvider id="${xml(domain)}">`,
    `    <domain>${xml(domain)}</domain>`,
    `    <displayName>${xml(domain)}</displayName>`,
    `    <displayShortName>${xml(domain)}</displayShortName>`,
    ...server('incoming', 'imap', 993, 'SSL'),
    ...(submits ? [...server('outgoing', 'smtp', 465, 'SSL'), ...server('outgoing', 'smtp', 587, 'STARTTLS')] : []),
    '  </emailProvider>',
    '</clientConfig>',
  ])
}

/** The plain form of Autodiscover (“POX”, MS-OXDSCLI §2.2.3): what Outlook reads for servers that are not Exchange. */
function autodiscoverXml({ hostName }: Known, submits: boolean): string {
  const protocol = (type: 'IMAP' | 'SMTP', port: number) => [
    '      <Protocol>',
    `        <Type>${type}</Type>`,
    `        <Server>${xml(hostName)}</Server>`,
    `        <Port>${port}</Port>`,
    '        <DomainRequired>off</DomainRequired>',
    '        <SPA>off</SPA>',
    '        <SSL>on</SSL>',
    '        <AuthRequired>on</AuthRequired>',
    '      </Protocol>',
  ]
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">',
    '  <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">',
    '    <Account>',
    '      <AccountType>email</AccountType>',
    '      <Action>settings</Action>',
    ...protocol('IMAP', 993),
    ...(submits ? protocol('SMTP', 465) : []),
    '    </Account>',
    '  </Response>',
    '</Autodiscover>',
  ])
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
