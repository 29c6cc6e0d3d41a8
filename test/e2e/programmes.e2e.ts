import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findViolations } from '../support/axe.ts'
import { dragFiles } from '../support/desk.ts'
import { type LaunchedApp, launchApp, PROJECT } from '../support/launch-app.ts'
import { keepPicture } from '../support/picture.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { goToTickets } from '../support/tickets-app.ts'

const LINK = 'https://sendersupport.olc.protection.outlook.com/snds/data.aspx?key=SECRET-KEY'
const TODAY = new Date()

/** Rows of SNDS of the last days, the last one red. */
function snds(today = TODAY): string {
  const day = (ago: number) => {
    const at = new Date(today.getTime() - ago * 86_400_000)
    return `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`
  }
  const colours = ['GREEN', 'GREEN', 'GREEN', 'YELLOW', 'GREEN', 'GREEN', 'YELLOW', 'RED']
  return colours
    .map((colour, at) => {
      const ago = colours.length - at + 1
      const traps = colour === 'RED' ? '2' : ''
      return `192.0.2.10,${day(ago)} 8:00 AM,${day(ago - 1)} 8:00 AM,${180 + at * 7},${170 + at * 7},${176 + at * 7},${colour},${colour === 'RED' ? '1.2%' : '< 0.1%'},,,${traps},mail.example.com,,`
    })
    .join('\r\n')
}

const COMPLAINT = [
  'Message-ID: <c1@hotmail.example>',
  `Date: ${new Date(TODAY.getTime() - 86_400_000).toUTCString().replace('GMT', '+0000')}`,
  'From: <staff@hotmail.example>',
  'Subject: complaint about message from 192.0.2.10',
  'Content-Type: multipart/report; report-type=feedback-report; boundary=x',
  '',
  '--x',
  'Content-Type: message/feedback-report',
  '',
  'Feedback-Type: abuse',
  'Source-IP: 192.0.2.10',
  'Original-Rcpt-To: <private-person@hotmail.example>',
  '',
  '--x',
  'Content-Type: message/rfc822',
  '',
  'From: anna@example.com',
  'Subject: Choir practice <img src=x onerror=alert(1)>',
  '',
  'Hello',
  '--x--',
  '',
].join('\n')

test('a small sender reads what there is, keeps how far they are, and sees what SNDS told', {
  timeout: 180_000,
}, async () => {
  const dataFolder = temporaryFolder()
  await using desk = await launchApp({ dataFolder })
  const { page } = desk
  await goToTickets(desk, 'Programmes')
  const card = page.getByRole('article', { name: /^Microsoft SNDS/ })
  await card.getByText('Mostly empty days', { exact: false }).waitFor()
  await page.getByText(/Nothing was read in yet/).waitFor()
  expect(await findViolations(page)).toEqual([])

  await card.getByRole('combobox', { name: 'How far: Microsoft SNDS' }).selectOption('Asked for')
  await card.getByRole('button', { name: 'More about it: Microsoft SNDS' }).click()
  await expect.poll(() => card.getByRole('button', { name: 'Open the page: Microsoft SNDS' }).isEnabled()).toBe(true)
  await card.getByRole('checkbox', { name: /^Sign in with a personal Microsoft account/ }).check()
  await card.getByRole('textbox', { name: 'Note: Microsoft SNDS' }).fill('Renew in September')
  await card.getByRole('button', { name: 'Less: Microsoft SNDS' }).click()
  await card.getByText('1 of 5 steps done').waitFor()
  await expect
    .poll(async () => progressOf(await desk.call('programmes.list', {}), 'microsoft-snds'))
    .toMatchObject({ state: 'asked', done: ['sign-in'], note: 'Renew in September' })

  const { drop } = await dragFiles(desk, [
    { name: 'snds.csv', content: snds() },
    { name: 'complaint.eml', content: COMPLAINT },
    { name: 'holiday.txt', content: 'Dear all, I am away.' },
  ])
  await page.getByText('Read into the programmes').waitFor()
  await drop()
  await page.getByText('8 rows of SNDS read, 8 new.').waitFor()
  await page.getByText('1 complaint read, 1 new.').waitFor()
  await page.getByText(/Line 1: expected a report of SNDS/).waitFor()
  await page.getByText(/192\.0\.2\.10 turned from yellow to red, spam traps hit: 2/).waitFor()
  await page.getByText('Choir practice <img src=x onerror=alert(1)>').waitFor()
  expect(await page.locator('main img').count()).toBe(0)
  expect(await findViolations(page)).toEqual([])
  await desk.quit()
  expect(filesWith(dataFolder, ['private-person'])).toEqual([])
  await using again = await launchApp({ dataFolder })
  await goToTickets(again, 'Programmes')
  const later = again.page.getByRole('article', { name: /^Microsoft SNDS/ })
  await later.getByText(/^Asked for since/).waitFor()
  await again.page.getByText(/turned from yellow to red/).waitFor()
  await again.page.getByRole('region', { name: 'One complaint' }).waitFor()
  expect(progressOf(await again.call('programmes.list', {}), 'microsoft-snds')).toMatchObject({
    note: 'Renew in September',
  })

  // The same things stand as marks beside the placement.
  const placement = await again.call('probes.placement', { days: 30, bucketDays: 1 })
  const marks = placement.ok ? placement.value.marks : []
  expect(marks.map(({ kind, en }) => `${kind}: ${en}`)).toEqual(
    expect.arrayContaining([
      'snds: SNDS: 192.0.2.10 turned red from yellow',
      'complaint: A complaint from hotmail.example',
    ]),
  )
})

test('the link of SNDS is kept as a secret, goes nowhere by itself, and is refused where it leads elsewhere', {
  timeout: 120_000,
}, async () => {
  const dataFolder = temporaryFolder()
  await using desk = await launchApp({ dataFolder })
  const { page } = desk
  await goToTickets(desk, 'Programmes')
  const field = page.getByLabel('Automated link of SNDS')
  await field.fill('https://example.com/snds?key=SECRET-KEY')
  await page.getByRole('button', { name: 'Keep the link' }).click()
  await page.getByText(/Expected an https link to SNDS/).waitFor()
  await field.fill(LINK)
  await page.getByRole('button', { name: 'Keep the link' }).click()
  await page.getByText('A link is kept.').waitFor()
  expect(await page.content()).not.toContain('SECRET-KEY')
  // No test reaches the network: what is said then is what helps.
  await page.getByRole('button', { name: 'Fetch now' }).click()
  await page.getByText(/SNDS did not give the data/).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Forget the link' }).click()
  await field.waitFor()
  await desk.quit()
  expect(filesWith(dataFolder, ['SECRET-KEY'])).toEqual([])
})

test('a picture of what SNDS told', { timeout: 120_000 }, async () => {
  await using desk = await launchApp({ env: { TZ: 'Europe/Berlin' } })
  const { page } = desk
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  const devtools = await page.context().newCDPSession(page)
  const size = { width: 1280, height: 1180, deviceScaleFactor: 1.5, mobile: false }
  await devtools.send('Emulation.setDeviceMetricsOverride', size)
  await goToTickets(desk, 'Programmes')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const then = new Date('2026-11-18T08:30:00Z')
  await desk.call('programmes.import', { name: 'snds.csv', bytes: bytes(snds(then)) })
  const complaint = COMPLAINT.replace(/^Date: .*$/m, `Date: ${then.toUTCString().replace('GMT', '+0000')}`)
  await desk.call('programmes.import', { name: 'complaint.eml', bytes: bytes(complaint) })
  await page.getByRole('region', { name: 'One complaint' }).waitFor()
  await keepPicture(page, devtools, join(PROJECT, 'docs', 'screenshots', 'programmes-snds.png'))
})

function progressOf(reply: Awaited<ReturnType<typeof programmesOf>>, id: string): unknown {
  if (!reply.ok) return null
  return reply.value.find(({ programme }) => programme.id === id)?.progress
}

/** Only for its type. */
function programmesOf(desk: LaunchedApp) {
  return desk.call('programmes.list', {})
}

function filesWith(folder: string, secrets: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const content = readFileSync(join(folder, name), 'latin1')
      return secrets.some((secret) => content.includes(secret))
    })
}
