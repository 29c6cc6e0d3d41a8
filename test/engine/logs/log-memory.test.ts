import { describe, expect, it } from 'vitest'
import { type LogMemory, remember } from '../../../src/engine/logs/log-memory.ts'
import { readLogLine } from '../../../src/engine/logs/read-log-line.ts'

describe('the memory of a log', () => {
  it('forgets the oldest when it is full, and keeps what is used', () => {
    const memory: LogMemory = new Map()
    remember(memory, 'first', '1')
    remember(memory, 'used', '1')
    for (let at = 0; at < 4998; at++) remember(memory, `key ${at}`, 'x')
    remember(memory, 'used', '2')
    remember(memory, 'one more', '1')
    expect(memory.size).toBe(5000)
    expect([memory.has('first'), memory.get('used'), memory.has('one more')]).toEqual([false, '2', true])
  })

  it('keeps no value that is too long', () => {
    const memory: LogMemory = new Map([['key', 'old']])
    remember(memory, 'key', 'x'.repeat(5000))
    expect(memory.has('key')).toBe(false)
  })

  it.each([
    [
      'deliveries that never end',
      (at: number) => `starting delivery ${at}: msg ${at} to remote ${'a'.repeat(900)}@example.net`,
    ],
    [
      'deferrals',
      (at: number) => `5B1C0A0F${at}: to=<a@example.net>, relay=none, status=deferred (${'x'.repeat(900)})`,
    ],
    [
      'recipients of one deferred mail',
      (at: number) => `5B1C0A0FE2: to=<a${at}@example.net>, relay=none, status=deferred (${'x'.repeat(900)})`,
    ],
    [
      'sessions',
      (at: number) =>
        `"SMTPC"\t1\t${at}\t"2026-01-02 03:04:05.678"\t"192.0.2.1"\t"SENT: RCPT TO:<${'a'.repeat(300)}@example.net>"`,
    ],
    [
      'recipients of one session',
      (at: number) => `"SMTPC"\t1\t1\t"2026-01-02 03:04:05.678"\t"192.0.2.1"\t"SENT: RCPT TO:<a${at}@example.net>"`,
    ],
    ['transactions', (at: number) => `[NOTICE] [A-${at}.1] [core] recipient <a@example.net> code=OK msg=""`],
    ['header lines', (at: number) => `#Fields: event-id,recipient-address,${'x'.repeat(at)}`],
  ])('stays bounded with %s', (_, line) => {
    const memory: LogMemory = new Map()
    for (let at = 0; at < 6000; at++) readLogLine(line(at), memory)
    const size = [...memory].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
    expect(memory.size).toBeLessThanOrEqual(5000)
    expect(size).toBeLessThan(25_000_000)
  })
})
