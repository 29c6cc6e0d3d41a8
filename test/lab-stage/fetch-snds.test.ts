import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { WebPage } from '../../src/lab/https/https-data.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../src/lab/write-lab-file.ts'
import { netOf } from '../../src/node/checks/pretended-internet.ts'
import { fetchText } from '../../src/node/https/fetch-text.ts'
import type { SecretKey } from '../../src/node/mailboxes/secrets.ts'
import { storeIn } from '../../src/node/store/store.ts'
import type { TicketPorts } from '../../src/node/tickets/ports.ts'
import { ProgrammesDesk } from '../../src/node/tickets/programmes-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { SMALL } from './small-scenario.ts'

const HOST = 'sendersupport.olc.protection.outlook.com'
const link = (where: string) => `https://${HOST}/${where}/data.aspx?key=SECRET-KEY`

const PAGES: Readonly<Record<string, WebPage>> = {
  '/good/data.aspx': {
    body: '192.0.2.10,9/11/2026 8:00 AM,9/12/2026 8:00 AM,422,409,430,GREEN,< 0.1%,,,0,,,\r\n',
  },
  '/good/ipStatus.aspx': { body: '192.0.2.1,192.0.2.9,Yes,Blocked due to user complaints\r\n' },
  '/moved/data.aspx': { status: 302, headers: { location: '/good/data.aspx' } },
  '/moved/ipStatus.aspx': { status: 302, headers: { location: '/good/ipStatus.aspx' } },
  '/away/data.aspx': { status: 302, headers: { location: 'https://www.klein.netz/hallo' } },
  '/endless/data.aspx': { endless: true },
  '/silent/data.aspx': { hangsUp: true },
}

/** A piece of internet in which SNDS is where it is. */
const SCENARIO: Scenario = {
  ...SMALL,
  zones: [
    ...SMALL.zones.map((zone) =>
      zone.origin === ''
        ? {
            ...zone,
            records: { ...zone.records, 'outlook.com.': ['NS ns.outlook.com.'], 'ns.outlook.com.': ['A 185.12.3.53'] },
          }
        : zone,
    ),
    {
      origin: 'outlook.com',
      signing: {},
      records: {
        '@': ['SOA ns post 1 7200 3600 1209600 3600', 'NS ns'],
        ns: ['A 185.12.3.53'],
        'sendersupport.olc.protection': ['A 185.12.3.80'],
      },
    },
  ],
  nameServers: [...SMALL.nameServers, { addresses: ['185.12.3.53'], zones: ['outlook.com'] }],
  certificates: { ...SMALL.certificates, snds: { names: [HOST] } },
  web: [...SMALL.web, { addresses: ['185.12.3.80'], hosts: { [HOST]: { certificate: 'snds', paths: PAGES } } }],
}

let lab: RunningLab
beforeAll(async () => {
  lab = await startScenario(SCENARIO)
})
afterAll(() => lab.stop())

async function open(): Promise<ProgrammesDesk> {
  const net = netOf({ POSTDESK_LAB: await writeLabFile(lab, temporaryFolder()) })
  const now = () => new Date('2026-11-21T08:00:00Z')
  const store = storeIn(temporaryFolder(), now)
  onTestFinished(() => store.close())
  const kept = new Map<SecretKey, string>()
  const ports = {
    store,
    now,
    secrets: {
      read: async (key: SecretKey) => kept.get(key) ?? null,
      write: async (key: SecretKey, secret: string) => void kept.set(key, secret),
    },
    knowledge: () => ({ organizations: [] }),
    onProgrammes: () => {},
    fetchText: (url: string, most: number) => fetchText(net, url, most),
  }
  // The desk touches nothing else here.
  return new ProgrammesDesk(ports as unknown as TicketPorts)
}

describe('the automated reports of SNDS, fetched over https', () => {
  test.each(['good', 'moved'])('behind "%s" bring the data and the status', async (where) => {
    const desk = await open()
    await desk.setSndsLink(link(where))
    expect(await desk.fetchSnds()).toMatchObject([
      { kind: 'snds', rows: 1, troubles: [] },
      { kind: 'sndsStatus', rows: 1, troubles: [] },
    ])
    expect(await desk.data()).toMatchObject({
      snds: [{ address: '192.0.2.10', filterResult: 'green' }],
      sndsStatus: [{ blocked: true }],
      fetchedAt: '2026-11-21T08:00:00.000Z',
    })
  })

  test.each([
    ['away', 'not-found'],
    ['gone', 'not-found'],
    ['endless', 'too-large'],
    ['silent', 'not-found'],
  ])('behind "%s" are a fault (%s) that does not tell the link, and change nothing', async (where, code) => {
    const desk = await open()
    await desk.setSndsLink(link(where))
    const fault = await desk.fetchSnds().catch((error: unknown) => error)
    expect(fault).toMatchObject({ code, detail: 'SNDS' })
    expect(String(fault)).not.toContain('SECRET-KEY')
    expect(await desk.data()).toMatchObject({ snds: [], fetchedAt: null })
  })
})
