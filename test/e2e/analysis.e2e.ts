import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { dkimSign } from 'mailauth'
import { beforeAll, expect, test } from 'vitest'
import { addRecords } from '../../src/lab/scenarios/edits.ts'
import { findViolations } from '../support/axe.ts'
import { dropFiles } from '../support/desk.ts'
import { DOMAIN, healthy, type LabDesk, launchInLab, reportShown, SENDERS } from '../support/lab-desk.ts'
import { PROJECT } from '../support/launch-app.ts'
import { keepPicture } from '../support/picture.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const [ADDRESS = ''] = SENDERS
const at = (time: string) => `Sat, 21 Nov 2026 ${time} +0100`

const LETTER = [
  `From: Anna Beispiel <anna@${DOMAIN}>`,
  'To: Bert <bert@example.net>',
  'Subject: Minutes of our meeting',
  `Date: ${at('12:00:00')}`,
  `Message-ID: <5f2c1e@${DOMAIN}>`,
  'User-Agent: Mozilla Thunderbird 128.5 (X11; Linux x86_64)',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello Bert, here are the minutes.',
  '',
].join('\r\n')

/** What receiver and sender wrote on the way: a greylisting receiver with a filter of its own, and an open submission line. */
const WAY = [
  `Return-Path: <anna@${DOMAIN}>`,
  'X-Spam-Status: Yes, score=6.1 required=5.0 tests=BAYES_99=3.5,RDNS_NONE=1.3,HTML_MESSAGE=0.0,SPF_PASS=-0.1',
  `Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=anna@${DOMAIN}; dkim=pass header.d=${DOMAIN} header.s=letter; dmarc=pass header.from=${DOMAIN}; iprev=pass`,
  `Received: from mx.example.net ([10.0.0.2]) by store.example.net with LMTP id 4; ${at('12:05:59')}`,
  `X-Greylist: delayed 341 seconds by postgrey-1.37 at mx.example.net; ${at('12:05:58')}`,
  `Received: from mail.${DOMAIN} (mail.${DOMAIN} [${ADDRESS}]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by mx.example.net (Postfix) with ESMTPS id 3; ${at('12:05:58')}`,
  `Received: from laptop.lan (dsl.isp.example [203.0.113.7]) by mail.${DOMAIN} (Postfix) with ESMTPSA id 1; ${at('12:00:04')}`,
  `Authentication-Results: mx.google.com; dkim=pass header.d=${DOMAIN}`,
  '',
].join('\r\n')

let arrived: string
beforeAll(async () => {
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const signatureData = [{ signingDomain: DOMAIN, selector: 'letter', privateKey: key }]
  const { signatures } = await dkimSign(LETTER, { canonicalization: 'relaxed/relaxed', signatureData } as never)
  arrived = WAY + signatures + LETTER
})

/** A healthy world in which the key of the letter is published. */
function world() {
  const record = `"v=DKIM1; k=rsa; p=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}"`
  return addRecords('letter._domainkey', 'TXT', record.replace(/(.{200})/g, '$1" "'))(healthy())
}

async function judge(desk: LabDesk, button: string): Promise<void> {
  await dropFiles(desk, [{ name: 'minutes.eml', content: arrived }])
  await desk.page.getByRole('button', { name: button }).click()
  await desk.page.getByRole('heading', { level: 1, name: 'minutes.eml' }).waitFor({ timeout: 60_000 })
}

test('a mail that arrived is dropped and judged, from the way to what it gives away', {
  timeout: 180_000,
}, async () => {
  const settings = { language: 'en', appearance: 'light' } as const
  await using desk = await launchInLab(world(), { settings, env: { TZ: 'Europe/Berlin' } })
  const { page } = desk
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await judge(desk, 'Check this mail')
  await reportShown(desk)

  const sentence = page.getByRole('region', { name: 'The mail, judged' })
  expect(await sentence.textContent()).toContain('A filter of the receiver took this mail for unwanted (SpamAssassin).')
  const way = page.getByRole('region', { name: 'The way' })
  expect(await way.getByRole('listitem').count()).toBe(3)
  expect(await way.getByRole('listitem').nth(1).textContent()).toMatch(/mx\.example\.net.*TLSv1\.3.*after/s)
  expect(await way.textContent()).toContain('notes that it came again after 6 minutes')
  const proof = page.getByRole('region', { name: 'Is the sender proved?' })
  expect(await proof.getByRole('row', { name: /^SPF/ }).textContent()).toMatch(/SPF.*fail.*pass.*differs/s)
  expect(await proof.getByRole('row', { name: /^DKIM/ }).textContent()).not.toContain('differs')
  // Electron's crypto is another than Node's; the second implementation works there too.
  expect(await proof.textContent()).not.toContain('mailauth')
  await proof.getByText('One line of somebody else: not believed').click()
  await proof.getByText('mx.google.com').waitFor()
  const filters = page.getByRole('region', { name: 'What filters thought' })
  await filters.getByText('4 parts, explained').click()
  await filters.getByText('learned from mails: looks like spam').waitFor()
  const leaks = page.getByRole('region', { name: 'What the mail gives away' })
  await leaks.getByText('Postfix, against 3 of these').click()
  await leaks
    .getByRole('button', { name: /settings for Postfix/ })
    .first()
    .waitFor()
  expect(await findViolations(page), 'opened').toEqual([])

  await page.getByText('The whole header').click()
  await page.getByText('delayed 341 seconds by postgrey').last().waitFor()
  expect(await page.getByRole('heading', { name: 'All checks of this mail' }).count()).toBe(1)
})

test('by keyboard alone: what is folded opens, and what scrolls is reached', { timeout: 120_000 }, async () => {
  await using desk = await launchInLab(world(), { settings: { language: 'en', appearance: 'light' } })
  const { page } = desk
  await judge(desk, 'Check this mail')
  await page.locator('summary', { hasText: 'The line as it stands' }).first().focus()
  await page.keyboard.press('Enter')
  const line = page.locator('details[open] pre').first()
  await line.waitFor()
  await page.keyboard.press('Tab')
  expect(await line.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('German, dark, and a picture of each', { timeout: 180_000 }, async () => {
  await using desk = await launchInLab(world(), {
    settings: { language: 'de', appearance: 'dark' },
    env: { TZ: 'Europe/Berlin' },
  })
  const { page } = desk
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await judge(desk, 'Diese Mail prüfen')
  await page.getByRole('region', { name: 'Der Weg' }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('weicht ab')
  expect(await findViolations(page), 'dark').toEqual([])
  const devtools = await page.context().newCDPSession(page)
  const size = { width: 1280, height: 1500, deviceScaleFactor: 1.5, mobile: false }
  await devtools.send('Emulation.setDeviceMetricsOverride', size)
  await page.mouse.move(0, 0)
  await page.locator('main header p').evaluate(standStill)
  await keepPicture(page, devtools, join(PROJECT, 'docs', 'screenshots', 'analysis.png'))
})

/** Runs in the page: times are others each time. */
function standStill(facts: HTMLElement): void {
  facts.textContent = '21.11.2026'
}
