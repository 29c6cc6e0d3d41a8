import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKnowledgeFile } from '../../../../scripts/build/check-knowledge-file.ts'
import { listQuery } from '../../../../src/engine/blocklists/list-entry.ts'
import type { Blocklist } from '../../../../src/engine/checks/check-knowledge.ts'
import { reverseName } from '../../../../src/engine/dns/ip-address.ts'
import { smtpSession } from '../fake-values.ts'
import type { Fake, Zones } from '../fake-world.ts'

const RESOURCES = join(import.meta.dirname, '../../../../resources')

/** What the program knows of lists. */
export const { blocklists: BLOCKLISTS } = checkKnowledgeFile(resources('blocklists'), resources('checks'))

export const MAIL = '192.0.2.25'
export const MAIL_SIX = '2001:db8::25'

/** A domain whose server has good names and stands on no list; the lists are well. */
export function senderWorld(changes: Fake = {}): Fake {
  return {
    ...changes,
    zones: { ...GOOD, ...LISTS, ...changes.zones },
    smtp: { [`${MAIL}:25`]: smtpSession(), [`${MAIL_SIX}:25`]: smtpSession(), ...changes.smtp },
    https: { 'https://mail.example.org/': { body: '<a href="/impressum">Impressum</a>' }, ...changes.https },
    subject: { ...changes.subject, knowledge: { blocklists: BLOCKLISTS, ...changes.subject?.knowledge } },
  }
}

/** The PTR of an address. */
export function pointer(address: string, ...names: readonly string[]): Zones {
  return { [reverseName(address) ?? '']: { PTR: names.map((name) => `${name}.`) } }
}

/** An entry in a list, by the list's id. */
export function listed(id: string, entry: string, ...codes: readonly string[]): Zones {
  const zone = BLOCKLISTS.find((list) => list.id === id)?.zone ?? ''
  return { [listQuery(entry, zone) ?? '']: { A: codes, TXT: ['"because of this"'] } }
}

/** All lists answer their test entry with this, or one of them does. */
export function testAnswer(code: string, id?: string): Zones {
  const those = ALIVE.filter((list) => id === undefined || list.id === id)
  return Object.assign({}, ...those.map((list) => testEntries(list, code)))
}

const ALIVE = BLOCKLISTS.filter(({ status }) => status === 'alive')
const LISTS: Zones = Object.assign({}, ...ALIVE.map((list) => testEntries(list, goodCode(list))))
const GOOD: Zones = {
  'example.org': {
    MX: ['10 mail.example.org.'],
    TXT: ['"v=spf1 mx -all"'],
    A: ['192.0.2.80'],
    NS: ['ns1.example.org.', 'ns2.example.net.'],
    SOA: ['ns1.example.org. hostmaster.example.org. 1 14400 3600 1209600 3600'],
  },
  'mail.example.org': { A: [MAIL], AAAA: [MAIL_SIX] },
  'ns1.example.org': { A: ['192.0.2.53'] },
  'ns2.example.net': { A: ['198.51.100.53'] },
  ...pointer(MAIL, 'mail.example.org'),
  ...pointer(MAIL_SIX, 'mail.example.org'),
}

function testEntries({ test, domainTest, zone }: Blocklist, code: string): Zones {
  const entries = [test?.listed, domainTest?.listed].filter((entry) => entry !== undefined)
  return Object.fromEntries(entries.map((entry) => [listQuery(entry, zone), { A: [code] }]))
}

function goodCode({ returns }: Blocklist): string {
  const code = returns.find(({ means, match }) => means !== 'refusal' && /^[\d.]+$/.test(match))?.match
  return code ?? (returns.some(({ match }) => match.includes('*')) ? '127.0.5.1' : '127.0.0.8')
}

function resources(folder: string) {
  const names = readdirSync(join(RESOURCES, folder)).filter((name) => name.endsWith('.json'))
  return names.map((name) => ({
    name: `${folder}/${name}`,
    text: readFileSync(join(RESOURCES, folder, name), 'utf8'),
  }))
}
