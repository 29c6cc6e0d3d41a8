import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { startMeasured } from './postdesk.ts'
import { mbox, UNKNOWN_USER } from './samples.ts'

const MOST_MEGABYTES = 150

describe('memory stays flat', () => {
  test('over an mbox of 300 MB from the standard input, one message of 80 MB among them', {
    timeout: 120_000,
  }, async () => {
    const ordinary = mbox(padded(60_000))
    const run = startMeasured(['diagnose', '--jsonl', '-'])
    const counting = countLines(run.child.stdout)
    await write(run.child.stdin, ordinary, 1500)
    await write(run.child.stdin, `From a Fri Nov 20 10:11:12 2026\n${UNKNOWN_USER}`, 1)
    await write(run.child.stdin, `${'x'.repeat(70)}\n`.repeat(1000), 1130)
    await write(run.child.stdin, '\n', 1)
    await write(run.child.stdin, ordinary, 2300)
    run.child.stdin.end()
    const { code, peakMegabytes } = await run.ended
    expect([code, await counting]).toEqual([0, 3801])
    expect(peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  })

  test('over 300 MB of mails that each name another host', { timeout: 120_000 }, async () => {
    const run = startMeasured(['diagnose', '--jsonl', '-'])
    const counting = countLines(run.child.stdout)
    const large = mbox(padded(1_000_000))
    for (let number = 0; number < 300; number++)
      await write(
        run.child.stdin,
        large.replace(/^Remote-MTA: .*$/m, `Remote-MTA: dns; mx${number}.mail.example.net`),
        1,
      )
    run.child.stdin.end()
    const { code, peakMegabytes } = await run.ended
    expect([code, await counting]).toEqual([0, 300])
    expect(peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  })

  test('over a log of 60 MB whose lines are read one by one', { timeout: 120_000 }, async () => {
    const line = `Nov 20 10:11:12 mail postfix/qmgr[9]: 4B1: from=<ann@example.org>, size=1, nrcpt=1 (queue active) ${'x'.repeat(5900)}\n`
    const run = startMeasured(['diagnose', '--jsonl', '--log', '-'])
    const counting = countLines(run.child.stdout)
    await write(run.child.stdin, line.repeat(10), 1000)
    run.child.stdin.end()
    const { code, peakMegabytes } = await run.ended
    expect([code, await counting]).toEqual([0, 10_000])
    expect(peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  })
})

function padded(bytes: number): string {
  return UNKNOWN_USER.replace(
    'Subject: Minutes\n',
    `Subject: Minutes\n${`X-Filler: ${'y'.repeat(60)}\n`.repeat(bytes / 71)}`,
  )
}

async function write(stream: NodeJS.WritableStream, text: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) if (!stream.write(text)) await once(stream, 'drain')
}

async function countLines(stream: NodeJS.ReadableStream): Promise<number> {
  let count = 0
  for await (const chunk of stream) for (const byte of chunk as Buffer) if (byte === 0x0a) count++
  return count
}
