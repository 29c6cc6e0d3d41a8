import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Fault } from '../../../src/engine/fault.ts'
import type { Programme } from '../../../src/engine/programmes/programme.ts'
import type { SecretKey } from '../../../src/node/mailboxes/secrets.ts'
import { storeIn } from '../../../src/node/store/store.ts'
import type { TicketPorts } from '../../../src/node/tickets/ports.ts'
import { ProgrammesDesk } from '../../../src/node/tickets/programmes-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const LINK = 'https://sendersupport.olc.protection.outlook.com/snds/data.aspx?key=SECRET-KEY'
const DAY = '192.0.2.10,9/11/2026 8:00 AM,9/12/2026 8:00 AM,422,409,430,GREEN,< 0.1%,,,0,,,'
const STATUS = '192.0.2.1,192.0.2.9,Yes,Blocked due to user complaints'
const NOW = '2026-11-21T08:00:00.000Z'

const programme: Programme = {
  id: 'some-programme',
  organization: 'some-one',
  name: 'Some programme',
  smallSender: { en: 'nothing', de: 'nichts' },
  gives: { en: 'x', de: 'x' },
  whoMayJoin: { en: 'x', de: 'x' },
  worth: 'maybe',
  cost: 'free',
  url: 'https://example.com/',
  steps: ['one', 'two'].map((id) => ({ id, say: { en: id, de: id }, url: null })),
  data: 'snds',
  sources: [{ url: 'https://example.com/', asOf: '2026' }],
  verifiedOn: '2026-11-21',
}

function open(fetched: Readonly<Record<string, string>> = {}, folder = temporaryFolder()) {
  const store = storeIn(folder, () => new Date(NOW))
  onTestFinished(() => store.close())
  const kept = new Map<SecretKey, string>()
  const fetchText = vi.fn(async (url: string) => {
    const text = fetched[url]
    if (text === undefined) throw new Error(`connect failed: ${url}`)
    return text
  })
  const onProgrammes = vi.fn()
  const ports = {
    store,
    secrets: {
      state: async () => ({ kind: 'keychain' as const }),
      read: async (key: SecretKey) => kept.get(key) ?? null,
      write: async (key: SecretKey, secret: string) => void kept.set(key, secret),
      forget: async (key: SecretKey) => void kept.delete(key),
    },
    knowledge: () => ({
      appeals: [],
      programmes: [programme],
      organizations: [{ id: 'some-one', name: 'Some One', domains: [], families: [] }],
      lists: [],
      notes: [],
      checkedLines: {},
    }),
    now: () => new Date(NOW),
    onProgrammes,
    fetchText,
  }
  // The desk touches nothing else.
  return { desk: new ProgrammesDesk(ports as unknown as TicketPorts), store, kept, fetchText, onProgrammes, folder }
}

const bytes = (text: string) => new TextEncoder().encode(text)

const complaint = (id: string) =>
  `Message-ID: <${id}@example.net>\nDate: Fri, 11 Sep 2026 10:00:00 +0000\nFrom: fbl@example.net\nSubject: FW: Hello\nContent-Type: multipart/report; report-type=feedback-report; boundary=x\n\n--x\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nSource-IP: 192.0.2.10\n\n--x--\n`

describe('progress', () => {
  test('begins with nothing, is kept with its time, and outlives a restart', async () => {
    const { desk, store, folder, onProgrammes } = open()
    expect(await desk.list()).toMatchObject([
      { organizationName: 'Some One', progress: { state: 'notYet', done: [], note: '', at: null } },
    ])
    const view = await desk.keep('some-programme', { state: 'asked', done: ['two'], note: 'asked on Monday' })
    expect(view.progress).toEqual({ state: 'asked', done: ['two'], note: 'asked on Monday', at: NOW })
    expect(onProgrammes).toHaveBeenCalledOnce()
    await store.close()
    expect((await open({}, folder).desk.list())[0]?.progress).toEqual(view.progress)
  })

  test('steps are kept in the order of the programme, and only its own', async () => {
    const { desk } = open()
    const { progress } = await desk.keep('some-programme', { state: 'asked', done: ['two', 'gone', 'one'], note: '' })
    expect(progress.done).toEqual(['one', 'two'])
  })

  test('of a programme that is not known is refused', async () => {
    await expect(open().desk.keep('no-programme', { state: 'asked', done: [], note: '' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a file', () => {
  test('of SNDS: what is new is told, a second time nothing is', async () => {
    const { desk } = open()
    expect(await desk.import('whatever.txt', bytes(DAY))).toEqual({
      kind: 'snds',
      rows: 1,
      known: 0,
      troubles: [],
      moreTroubles: 0,
    })
    expect(await desk.import('again.csv', bytes(`${DAY}\n${DAY.replace('.10,', '.11,')}`))).toMatchObject({
      rows: 2,
      known: 1,
    })
    expect((await desk.data()).snds.map(({ address }) => address)).toEqual(['192.0.2.10', '192.0.2.11'])
  })

  test('of a later day mends the numbers of the same period', async () => {
    const { desk } = open()
    await desk.import('a.csv', bytes(DAY))
    await desk.import('b.csv', bytes(DAY.replace('GREEN', 'RED')))
    expect((await desk.data()).snds).toMatchObject([{ filterResult: 'red' }])
  })

  test('with the status of ranges says how things stand now', async () => {
    const { desk } = open()
    await desk.import('ipStatus.csv', bytes(STATUS))
    expect((await desk.data()).sndsStatus).toMatchObject([{ range: '192.0.2.1 - 192.0.2.9', blocked: true, at: NOW }])
    await desk.import('ipStatus.csv', bytes('192.0.2.1,192.0.2.9,perhaps,'))
    expect((await desk.data()).sndsStatus).toHaveLength(1)
    await desk.import('ipStatus.csv', bytes('First IP,Last IP,Blocked,Details\n'))
    expect((await desk.data()).sndsStatus).toEqual([])
  })

  test('in UTF-16 or Windows letters is read too', async () => {
    const { desk } = open()
    const wide = new Uint8Array(Buffer.from(`\ufeff${DAY}`, 'utf16le'))
    expect(await desk.import('a.csv', wide)).toMatchObject({ kind: 'snds', rows: 1, troubles: [] })
    const windows = new Uint8Array(Buffer.from(`${DAY.replace('.10,', '.12,')}Grüße`, 'latin1'))
    await desk.import('b.csv', windows)
    expect((await desk.data()).snds.map(({ comments }) => comments)).toEqual(['', 'Grüße'])
  })

  test('that is a complaint, or an mbox of them, is kept once', async () => {
    const { desk } = open()
    expect(await desk.import('complaint.eml', bytes(complaint('1')))).toMatchObject({
      kind: 'complaint',
      rows: 1,
      known: 0,
    })
    const mbox = ['1', '2', '3']
      .map((id) => `From fbl@example.net Fri Sep 11 10:00:00 2026\n${complaint(id)}\n`)
      .join('')
    expect(await desk.import('mails', bytes(mbox))).toMatchObject({
      kind: 'complaint',
      rows: 3,
      known: 1,
      troubles: [],
    })
    expect((await desk.data()).complaints).toMatchObject([
      { reportedBy: 'example.net', sourceAddress: '192.0.2.10', receivedAt: '2026-09-11T10:00:00.000Z' },
      {},
      {},
    ])
  })

  test('a mail that is no complaint is told with its number and its subject', async () => {
    const mbox = `From a@example.net Fri Sep 11 10:00:00 2026\n${complaint('1')}\nFrom a@example.net Fri Sep 11 10:00:00 2026\nFrom: a@example.net\nSubject: Hello\n\nHow are you?\n`
    expect(await open().desk.import('mails', bytes(mbox))).toMatchObject({
      rows: 1,
      troubles: [{ line: 2, trouble: 'noComplaint', came: 'Subject: Hello' }],
    })
  })

  test('a complaint from the future is of today', async () => {
    const { desk } = open()
    await desk.import('a.eml', bytes(complaint('1').replace('2026 10:00', '2036 10:00')))
    expect((await desk.data()).complaints).toMatchObject([{ receivedAt: NOW }])
  })

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'unknownForm'],
    ['a web page', bytes('<!DOCTYPE html><title>Sign in</title>'), 'webPage'],
  ])('%s is told as what it is not', async (_, content, trouble) => {
    expect(await open().desk.import('x', content)).toMatchObject({ kind: null, rows: 0, troubles: [{ trouble }] })
  })
})

describe('the link', () => {
  const PAGES = { [LINK]: DAY, [LINK.replace('data.aspx', 'ipStatus.aspx')]: STATUS }

  test('is kept in the keychain alone, and fetches both reports', async () => {
    const { desk, kept, folder } = open(PAGES)
    expect(await desk.setSndsLink(` ${LINK} `)).toMatchObject({ hasSndsLink: true, fetchedAt: null })
    expect([...kept]).toEqual([['programme/snds/link', LINK]])
    expect(await desk.fetchSnds()).toMatchObject([
      { kind: 'snds', rows: 1 },
      { kind: 'sndsStatus', rows: 1 },
    ])
    const data = await desk.data()
    expect(data).toMatchObject({ fetchedAt: NOW, snds: [{}], sndsStatus: [{}] })
    expect(JSON.stringify(data)).not.toContain('SECRET-KEY')
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file), 'latin1')).not.toContain('SECRET-KEY')
  })

  test('an empty answer is an answer', async () => {
    const { desk } = open({ [LINK]: '', [LINK.replace('data.aspx', 'ipStatus.aspx')]: '' })
    await desk.setSndsLink(LINK)
    expect(await desk.fetchSnds()).toMatchObject([
      { kind: 'snds', rows: 0 },
      { kind: 'sndsStatus', rows: 0 },
    ])
    expect(await desk.data()).toMatchObject({ fetchedAt: NOW })
  })

  test('that leads to the page to sign in has fetched nothing', async () => {
    const page = '<html>Sign in to your account</html>'
    const { desk } = open({ [LINK]: page, [LINK.replace('data.aspx', 'ipStatus.aspx')]: page })
    await desk.setSndsLink(LINK)
    expect(await desk.fetchSnds()).toMatchObject([{ kind: null, troubles: [{ trouble: 'webPage' }] }, { kind: null }])
    expect(await desk.data()).toMatchObject({ fetchedAt: null })
  })

  test('to another report of the new place is fetched as it is', async () => {
    const link = 'https://substrate.office.com/ip-domain-management-snds/api/report/status/ip?key=x'
    const { desk, fetchText } = open({ [link]: STATUS })
    await desk.setSndsLink(link)
    expect(await desk.fetchSnds()).toMatchObject([{ kind: 'sndsStatus', rows: 1 }])
    expect(fetchText.mock.calls.map(([url]) => url)).toEqual([link])
  })

  test('an error of the network does not tell it', async () => {
    const { desk } = open()
    await desk.setSndsLink(LINK)
    const fault = await desk.fetchSnds().catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Fault)
    expect(`${fault} ${JSON.stringify(fault)} ${(fault as Fault).cause}`).not.toContain('SECRET-KEY')
  })

  test.each([
    'http://sendersupport.olc.protection.outlook.com/snds/data.aspx?key=SECRET-KEY',
    'https://sendersupport.olc.protection.outlook.com.example.com/snds/data.aspx?key=SECRET-KEY',
    'https://sendersupport.olc.protection.outlook.com:8443/snds/data.aspx?key=SECRET-KEY',
    'https://anna:SECRET-KEY@substrate.office.com/',
    'https://192.0.2.1/?key=SECRET-KEY',
    'file:///etc/passwd#SECRET-KEY',
    'SECRET-KEY',
  ])('%s is refused without being repeated', async (link) => {
    const { desk, kept } = open()
    const fault = await desk.setSndsLink(link).catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'invalid-input' })
    expect(String(fault)).not.toContain('SECRET-KEY')
    expect(kept.size).toBe(0)
  })

  test('can be forgotten', async () => {
    const { desk, kept } = open(PAGES)
    await desk.setSndsLink(LINK)
    expect(await desk.setSndsLink(null)).toMatchObject({ hasSndsLink: false })
    expect(kept.size).toBe(0)
    await expect(desk.fetchSnds()).rejects.toMatchObject({ code: 'not-found' })
  })
})
