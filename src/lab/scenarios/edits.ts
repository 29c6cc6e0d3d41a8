import type { CertificateData } from '../certificates/certificate-data.ts'
import { reverseName } from '../dns/ip-octets.ts'
import type { NameServerData } from '../dns/name-server-data.ts'
import { isWithin } from '../dns/names.ts'
import type { ResolverData } from '../dns/resolver.ts'
import type { ZoneData } from '../dns/zone-data.ts'
import type { HttpsData, WebPage } from '../https/https-data.ts'
import type { MailboxServiceData } from '../mail/mailbox-data.ts'
import type { SmtpData } from '../mail/smtp-data.ts'
import type { Scenario } from '../scenario.ts'

/** Small changes of a scenario, to be put together. */
type Edit = (scenario: Scenario) => Scenario

/** Changes one zone. */
export function zone(origin: string, change: (zone: ZoneData) => ZoneData): Edit {
  return (scenario) => ({
    ...scenario,
    zones: scenario.zones.map((each) => (each.origin === origin ? change(each) : each)),
  })
}

/**
 * Replaces the records of one type at a name by these; none: takes them away. The name is as in the domain's own zone (`@`,
 * `_dmarc`), or absolute with a final dot: then it is put into the closest zone. `[60] …` is a time to live.
 */
export function records(name: string, type: string, ...lines: readonly string[]): Edit {
  return (scenario) => recordsIn(originFor(scenario, name), name, type, ...lines)(scenario)
}

/** As `records`, in the zone that is named: for what stands above a delegation. */
export function recordsIn(origin: string, name: string, type: string, ...lines: readonly string[]): Edit {
  return zone(origin, (whole) => {
    const { records: before } = whole
    const others = (before[name] ?? []).filter((line) => typeOf(line) !== type)
    return { ...whole, records: withLines(before, name, [...others, ...lines.map((line) => typed(type, line))]) }
  })
}

/** Adds records beside what is there. */
export function addRecords(name: string, type: string, ...lines: readonly string[]): Edit {
  return (scenario) =>
    zone(originFor(scenario, name), (whole) => ({
      ...whole,
      records: {
        ...whole.records,
        [name]: [...(whole.records[name] ?? []), ...lines.map((line) => typed(type, line))],
      },
    }))(scenario)
}

/** The PTR of an address. */
export function pointer(address: string, ...names: readonly string[]): Edit {
  return records(`${reverseName(address)}.`, 'PTR', ...names.map((name) => `${name}.`))
}

/** Changes the name server that has this address. */
export function nameServer(address: string, change: Partial<NameServerData>): Edit {
  return (scenario) => ({
    ...scenario,
    nameServers: scenario.nameServers.map((each) => (each.addresses.includes(address) ? { ...each, ...change } : each)),
  })
}

/** Another name server. */
export function addNameServer(data: NameServerData): Edit {
  return (scenario) => ({ ...scenario, nameServers: [...scenario.nameServers, data] })
}

/** One name server tells the domain's zone another way than the others do. */
export function differs(address: string, edit: Edit): Edit {
  return (scenario) => {
    const other = edit(scenario).zones.filter(({ origin }) => origin === scenario.domain)
    return nameServer(address, { differs: other })(scenario)
  }
}

/** Changes the mail servers on a port. */
export function smtp(port: number, change: Partial<SmtpData>): Edit {
  return (scenario) => ({
    ...scenario,
    smtp: scenario.smtp.map((each) => ((each.port ?? 25) === port ? { ...each, ...change } : each)),
  })
}

/** Takes the mail server of a port away; the port is closed then. */
export function closeSmtp(port: number): Edit {
  return (scenario) => {
    const gone = scenario.smtp.filter((each) => (each.port ?? 25) === port)
    const doors = gone.flatMap(({ addresses }) => addresses.map((address) => `${address}:${port}`))
    return {
      ...scenario,
      smtp: scenario.smtp.filter((each) => !gone.includes(each)),
      closed: [...scenario.closed, ...doors],
    }
  }
}

/** Changes the service for mail programs on a port. */
export function mailbox(port: number, change: Partial<MailboxServiceData>): Edit {
  return (scenario) => ({
    ...scenario,
    mailboxes: scenario.mailboxes.map((each) => (each.port === port ? { ...each, ...change } : each)),
  })
}

/** Another service for mail programs; its door is no longer closed. */
export function addMailbox(data: MailboxServiceData): Edit {
  const doors = data.addresses.map((address) => `${address}:${data.port}`)
  return (scenario) => ({
    ...scenario,
    mailboxes: [...scenario.mailboxes, data],
    closed: scenario.closed.filter((door) => !doors.includes(door)),
  })
}

/** Takes the service of a port away; the port is closed then. */
export function closeMailbox(port: number): Edit {
  return (scenario) => {
    const gone = scenario.mailboxes.filter((each) => each.port === port)
    const doors = gone.flatMap(({ addresses }) => addresses.map((address) => `${address}:${port}`))
    const mailboxes = scenario.mailboxes.filter((each) => !gone.includes(each))
    return { ...scenario, mailboxes, closed: [...scenario.closed, ...doors] }
  }
}

/** Changes a certificate. */
export function certificate(name: string, change: Partial<CertificateData>): Edit {
  return (scenario) => {
    const before = scenario.certificates[name] ?? { names: [] }
    return { ...scenario, certificates: { ...scenario.certificates, [name]: { ...before, ...change } } }
  }
}

/** Changes what a web server answers for a path. */
export function page(host: string, path: string, change: Partial<WebPage>): Edit {
  const changed = (data: HttpsData): HttpsData => {
    const there = data.hosts[host]
    if (there === undefined) return data
    const paths = { ...there.paths, [path]: { ...there.paths[path], ...change } }
    return { ...data, hosts: { ...data.hosts, [host]: { ...there, paths } } }
  }
  return (scenario) => ({ ...scenario, web: scenario.web.map(changed) })
}

/** Gives a web host another certificate. */
export function hostCertificate(host: string, name: string): Edit {
  const changed = (data: HttpsData): HttpsData => {
    const there = data.hosts[host]
    return there === undefined ? data : { ...data, hosts: { ...data.hosts, [host]: { ...there, certificate: name } } }
  }
  return (scenario) => ({ ...scenario, web: scenario.web.map(changed) })
}

/** Changes the resolver in front. */
export function resolver(change: Partial<ResolverData>): Edit {
  return (scenario) => ({ ...scenario, resolver: { ...scenario.resolver, ...change } })
}

function originFor(scenario: Scenario, name: string): string {
  return name.endsWith('.') ? closestZone(scenario, name.slice(0, -1)) : scenario.domain
}

function closestZone({ zones }: Scenario, name: string): string {
  const fitting = zones.map(({ origin }) => origin).filter((origin) => isWithin(name, origin))
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? ''
}

function withLines(before: ZoneData['records'], name: string, lines: readonly string[]): ZoneData['records'] {
  const { [name]: _, ...others } = before
  return lines.length === 0 ? others : { ...others, [name]: lines }
}

function typeOf(line: string): string {
  return /^(?:\d+ )?(\S+)/.exec(line)?.[1] ?? ''
}

/** The line with its type; a time to live comes first in brackets. */
function typed(type: string, line: string): string {
  const [, ttl, data = line] = /^\[(\d+)\] (.*)$/s.exec(line) ?? []
  return ttl === undefined ? `${type} ${line}` : `${ttl} ${type} ${data}`
}
