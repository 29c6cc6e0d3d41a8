import type { Finding } from '../../../../src/engine/checks/finding.ts'
import { CHECKS } from '../../../../src/engine/checks/registry.ts'
import { runChecks } from '../../../../src/engine/checks/run-checks.ts'
import { type Fake, fakeSubject, fakeWorld, type Zones } from '../fake-world.ts'

const SPF_CHECKS = CHECKS.filter(({ id }) => id.startsWith('spf-'))
const SENDING = { addresses: ['192.0.2.1', '2001:db8::1'], ehloName: 'mail.example.org' }

/** A domain that is set up perfectly: its server sends by IPv4 and IPv6, and has a record of its own. */
const GOOD: Zones = {
  'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'] },
  'mail.example.org': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'], TXT: ['v=spf1 a -all'] },
  'ok.example.net': { A: ['198.51.100.1'], TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
}

/** What all the checks of SPF say. */
export async function findings(fake: Fake): Promise<readonly Finding[]> {
  const onBug = (id: string, error: unknown) => {
    throw new Error(`the check ${id} threw`, { cause: error })
  }
  const whole = { ...fake, subject: { ...SENDING, ...fake.subject }, zones: { ...GOOD, ...fake.zones } }
  return (await runChecks(SPF_CHECKS, fakeSubject(whole), fakeWorld(whole), { onBug })).findings
}

/** With this SPF record (or these), and other names beside it. */
export function withRecord(record: string | readonly string[], zones: Zones = {}, more: Partial<Fake> = {}): Fake {
  const TXT = typeof record === 'string' ? [record] : record
  return { ...more, zones: { 'example.org': { MX: ['10 mail.example.org.'], TXT }, ...zones } }
}

/** The failures and warnings among them. */
export const grave = (all: readonly Finding[]) =>
  Object.fromEntries(
    all.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn').map(({ id, outcome }) => [id, outcome]),
  )
/** What one check said. */
export const outcomeOf = (all: readonly Finding[], id: string) => all.find((finding) => finding.id === id)?.outcome
