import { describe, expect, test } from 'vitest'
import { hosterOf } from '../../src/engine/setup/hoster-of.ts'
import { formRecord } from '../../src/engine/setup/records/host-form.ts'
import { wantedRecords } from '../../src/engine/setup/records/wanted-records.ts'
import type { DnsHost } from '../../src/engine/setup/setup-knowledge.ts'
import { parseDnsHost, parseHoster } from '../../src/node/knowledge/setup-schema.ts'
import { CHOICES, VALUES } from '../engine/setup/some-setup.ts'
import { readResources } from './read-resources.ts'

const hosters = readResources('hosters').map(({ id, json }) => ({ file: id, hoster: parseHoster(json) }))
const dnsHosts = readResources('dns-hosts').map(({ id, json }) => {
  const host = parseDnsHost(json)
  expect(host.id).toBe(id)
  return host
})

test('there are notes on at least twenty hosters, each recognised by names of its own', () => {
  expect(hosters.length).toBeGreaterThanOrEqual(20)
  const patterns = hosters.flatMap(({ hoster }) => hoster.reverseNames)
  expect(new Set(patterns).size).toBe(patterns.length)
})

test('each note bears the name of its file, and one that is sure names a page deeper than the front door', () => {
  for (const { file, hoster } of hosters) {
    expect(hoster.id).toBe(file)
    if (hoster.unsure === undefined) expect(new URL(hoster.url).pathname.length, file).toBeGreaterThan(1)
  }
})

test.each([
  ['static.10.2.0.192.clients.your-server.de', 'hetzner'],
  ['v2202601234567890.bestsrv.de', 'netcup'],
  ['vps-04bd19d7.vps.ovh.net', 'ovh'],
  ['ip60.ip-192-0-2.eu', 'ovh'],
  ['vmi1234567.contaboserver.net', 'contabo'],
  ['ip192-0-2-14.pbiaas.com', 'ionos'],
  ['h2801469.stratoserver.net', 'strato'],
  ['36c8f2f1-066c-4fd8-a405-ece21ef33e99.pub.instances.scw.cloud', 'scaleway'],
  ['192.0.2.7.vultrusercontent.com', 'vultr'],
  ['192-0-2-117.ip.linodeusercontent.com', 'linode'],
  ['ec2-192-0-2-8.us-east-2.compute.amazonaws.com.', 'aws-ec2'],
  ['60.2.0.192.bc.googleusercontent.com', 'google-cloud'],
  ['192-0-2-107.uk-lon1.upcloud.host', 'upcloud'],
  ['192-0-2-111-host.colocrossing.com', 'racknerd'],
  ['srv1234567.hstgr.cloud', 'hostinger'],
  ['192-0-2-120.colo.transip.net', 'transip'],
  ['p5B0C1D2E.dip0.t-ipconnect.de', 'dsl-telekom'],
  ['ip-192-000-002-001.um19.pools.vodafone-ip.de', 'cable-vodafone'],
  ['host-192-0-2-1.dyn.example.net', 'home-connection'],
])('%s is recognised as %s', (name, id) => {
  expect(
    hosterOf(
      [name],
      hosters.map(({ hoster }) => hoster),
    )?.id,
  ).toBe(id)
})

test.each(['mail.example.org', 'mx1.example.net'])('%s is nobody’s name in particular', (name) => {
  expect(
    hosterOf(
      [name],
      hosters.map(({ hoster }) => hoster),
    ),
  ).toBeNull()
})

test('there are forms of at least twelve DNS hosts', () => {
  expect(dnsHosts.length).toBeGreaterThanOrEqual(12)
})

test('a form without TLSA records says that DANE is not possible there', () => {
  const without = dnsHosts.filter(({ types }) => !types.includes('TLSA'))
  expect(without.filter(({ hints }) => !hints.some(({ en }) => en.includes('DANE'))).map(({ id }) => id)).toEqual([])
})

const records = wantedRecords({ ...VALUES, parkedDomains: ['example.net'] }, CHOICES)

describe.each(dnsHosts.map((host) => [host.id, host] as const))('the form of %s', (_, host) => {
  test('says every record so that it can be read back octet for octet', () => {
    for (const record of records.filter(({ where, name }) => where === 'zone' && name.endsWith('example.org.'))) {
      const form = formRecord(record, 'example.org', host)
      expect(nameOf(form.name, host)).toBe(record.name)
      expect(dataOf(form, host)).toBe(record.data)
    }
  })

  test('asks for no time to live that it does not take', () => {
    for (const record of records) {
      const ttl = formRecord(record, 'example.org', host).fields.at(-1)?.value
      expect(Number(ttl)).toBeGreaterThanOrEqual(Math.max(record.ttl, host.leastTtl ?? 0))
    }
  })
})

/** What the DNS host makes of the name that is typed. */
function nameOf(typed: string, { names }: DnsHost): string {
  if (names === 'absoluteDot') return typed
  if (names === 'absolute') return `${typed}.`
  if (typed.endsWith('.')) return typed
  return typed === '' || typed === '@' ? 'example.org.' : `${typed}.example.org.`
}

function dataOf({ type, fields }: ReturnType<typeof formRecord>, host: DnsHost): string {
  const values = fields.slice(0, -1).map(({ value }) => value)
  if (type === 'TXT') return textOf(values[0] ?? '', host.txt)
  const joined = type === 'CAA' ? `${values[0]} ${values[1]} "${values[2]}"` : values.join(' ')
  const hasTarget = ['MX', 'SRV', 'CNAME', 'PTR'].includes(type)
  return hasTarget && host.targets === 'noDot' && !joined.endsWith(' .') ? `${joined}.` : joined
}

/** Quoted strings are joined (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
function textOf(typed: string, form: DnsHost['txt']): string {
  if (form === 'one') return typed
  const strings = [...typed.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, inside = '']) => inside)
  if (form === 'quotedParts') expect(strings.every((one) => one.length <= 255)).toBe(true)
  return strings.join('').replace(/\\(.)/g, '$1')
}
