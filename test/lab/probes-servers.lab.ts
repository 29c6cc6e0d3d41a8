import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailLab, startMailLab } from './probes/mail-lab.ts'
import { domainOf, MAILBOXES, PASSWORD, SENDER, USER } from './probes/world.ts'

interface Found {
  readonly address: string
  readonly path: string
  readonly specialUse?: string
  readonly source: string
}

let lab: MailLab
beforeAll(async () => {
  lab = await startMailLab()
})
afterAll(() => lab?.close())

test('the servers do with mail what the tests of probes take for granted', async () => {
  const said = await client<Record<string, string>>('send')
  const refused = Object.keys(said).filter((address) => !said[address]?.startsWith('250 2.0.0 Ok: queued as '))
  expect(refused).toEqual(['klara@gesperrt.netz'])
  const found = await untilThere(10)
  const reports = found.filter(({ address }) => address === SENDER).map(({ source }) => source)
  const mails = found.filter(({ address }) => address !== SENDER)
  expect(mails.map(({ address, path }) => `${address} ${path}`).sort()).toEqual(
    MAILBOXES.filter(({ fate }) => ['inbox', 'junk', 'otherFolder'].includes(fate))
      .map(({ address, folder = 'INBOX' }) => `${address} ${folder}`)
      .sort(),
  )
  expect(mails.find(({ path }) => path === 'Junk')?.specialUse).toBe('\\Junk')
  expect(reports).toHaveLength(2)
  expect(reports.find((text) => text.includes('(S3150)'))).toContain('hans@verboten.netz')
  expect(reports.find((text) => text.includes('5.2.2'))).toContain('jan@voll.netz')
  const anna = mails.find(({ address }) => address === 'anna@hafen.netz')?.source
  const [results] = /^Authentication-Results: mx\.hafen\.netz;(\r\n\s.*)+/m.exec(anna ?? '') ?? []
  for (const proof of ['dkim=pass', 'dmarc=pass', 'spf=pass']) expect(results).toContain(proof)
  expect(anna).toContain('X-Spamd-Result: ')
})

async function untilThere(count: number): Promise<readonly Found[]> {
  for (let tries = 0; ; tries++) {
    const found = await client<readonly Found[]>('list')
    if (found.length >= count || tries > 15) return found
    await wait(1000)
  }
}

async function client<T>(what: 'send' | 'list'): Promise<T> {
  const boxes = MAILBOXES.map(({ address, security }) => ({
    address,
    host: `imap.${domainOf(address)}`,
    port: security === 'starttls' ? 143 : 993,
  }))
  const own = { address: SENDER, host: USER.name, port: 993 }
  const task = {
    submission: USER.name,
    sender: SENDER,
    password: PASSWORD,
    caFile: join(lab.net.folder, 'root.pem'),
    boxes: what === 'send' ? boxes : [...boxes, own],
  }
  const file = lab.net.write('task.json', JSON.stringify(task))
  const script = join(import.meta.dirname, 'probes/plain-client.mjs')
  const { stdout, stderr } = await lab.net.runLater(process.execPath, [script, what, file])
  if (!/^[[{]/.test(stdout)) throw new Error(stdout + stderr)
  return JSON.parse(stdout) as T
}
