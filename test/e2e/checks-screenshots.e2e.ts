import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scenario } from '../../src/lab/scenario.ts'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { smtp } from '../../src/lab/scenarios/edits.ts'
import { goTo, paste } from '../support/desk.ts'
import {
  checkAll,
  DOMAIN,
  healthy,
  type LabDesk,
  launchInLab,
  reportShown,
  SENDERS,
  startCheck,
} from '../support/lab-desk.ts'
import { PROJECT } from '../support/launch-app.ts'
import { keepPicture } from '../support/picture.ts'

/** The pictures of *Checks*. Times in them are put still, so that the same window gives the same picture. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
const SIZE = { width: 1280, height: 820 }

let desk: LabDesk
let devtools: CDPSession

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  desk = await launchInLab(
    withSeveral([
      'two records spf-single-record',
      'another name tls-certificate-name',
      'policy none dmarc-policy-strength',
      'no reverse name reverse-dns',
    ]),
    {
      env: { TZ: 'Europe/Berlin' },
    },
  )
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1.5, mobile: false })
})

afterAll(async () => desk[Symbol.asyncDispose]())

test('pictures of the form', async () => {
  await goTo(desk, 'Checks')
  await desk.page.getByRole('button', { name: 'Tell more about your servers' }).click()
  await desk.page.getByRole('textbox', { name: 'Domain' }).fill(DOMAIN)
  await desk.page.getByRole('textbox', { name: /^Addresses/ }).fill(SENDERS.join(', '))
  await desk.page.getByRole('radio', { name: /^Only these/ }).check()
  await picture('checks-form')
  await goTo(desk, 'Checks')
  await desk.page.getByRole('button', { name: 'Earlier runs' }).click()
  await picture('checks-history-empty')
})

test('pictures of a report', async () => {
  const { page } = desk
  await checkAll(desk)
  await picture('checks-report')
  await page
    .getByRole('button', { name: /^Failed.*SPF/ })
    .first()
    .click()
  const finding = page.getByRole('button', { name: /^Failed.*SPF/ }).first()
  // What was not drawn yet has only a guessed height, so the first time leads only nearly there.
  for (let times = 0; times < 3; times++) {
    await finding.evaluate(toTheTop)
    await page.waitForTimeout(100)
  }
  await picture('checks-finding')
  await page.getByRole('button', { name: /^Evidence/ }).click()
  await page.getByRole('dialog').waitFor()
  await picture('checks-evidence')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: /^Failed.*certificate/i })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Failed.*certificate/i })
    .first()
    .evaluate((button) => button.scrollIntoView())
  await page
    .getByText(/^Certificates shown by/)
    .first()
    .scrollIntoViewIfNeeded()
  await picture('checks-certificates')
})

test('pictures of what is drawn', async () => {
  const { page } = desk
  await desk.become(withSeveral(['eleven lookups spf-lookups', 'signatures end tomorrow dnssec-signature-expiry']))
  await checkAll(desk)
  await page
    .getByRole('button', { name: /^Failed.*(SPF|lookups)/ })
    .first()
    .click()
  await page.getByText('What SPF looks up').first().scrollIntoViewIfNeeded()
  await page
    .getByRole('button', { name: /^Failed.*(SPF|lookups)/ })
    .first()
    .evaluate(toTheTop)
  await picture('checks-spf-tree')
  await page
    .getByRole('button', { name: /^Failed.*(SPF|lookups)/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Show them: DNS health' }).click()
  const dnssec = page.getByRole('button', { name: /The registrar knows the right DNSSEC key/ })
  await dnssec.click()
  await dnssec.evaluate(toTheTop)
  await picture('checks-dnssec')
})

test('pictures of what changed, of a run under way and of what cannot be told', async () => {
  const { page } = desk
  await desk.become(withSeveral(['policy none dmarc-policy-strength', 'none spf-record']))
  await checkAll(desk)
  await picture('checks-compared')
  // A server that never greets: everything else is there, and the run waits for it.
  await desk.become(smtp(25, { bannerFault: 'silent' })(withSeveral(['another name tls-certificate-name'])))
  await startCheck(desk)
  await page.getByText(/^2\d\d of \d+ checks$/).waitFor()
  await page.waitForTimeout(1500)
  await picture('checks-running')
  await page.getByRole('button', { name: 'Stop' }).click()
  await reportShown(desk)
  await desk.become({ ...healthy(), resolver: { mode: 'portal' } })
  await checkAll(desk)
  await picture('checks-portal')
  await goTo(desk, 'Checks')
  await page.getByRole('button', { name: 'Earlier runs' }).click()
  await page.getByRole('list', { name: 'Runs, newest first' }).waitFor()
  await picture('checks-history')
})

test('pictures of a diagnosis looked at live, in the dark and in German', async () => {
  const { page } = desk
  await desk.become(withSeveral(['the own server is missing spf-address-authorized']))
  await goTo(desk, 'Diagnose')
  await paste(desk, refusal())
  await page.getByRole('button', { name: 'Check live' }).click()
  await page.getByRole('textbox', { name: /Which domain is yours/ }).fill(DOMAIN)
  await page.getByRole('button', { name: 'Check live' }).last().click()
  await page.getByText(/^Checked live/).waitFor()
  await page.getByRole('heading', { name: 'What to do' }).evaluate(toTheTop)
  await picture('checks-live')
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await desk.become(withSeveral(['two records spf-single-record', 'another name tls-certificate-name']))
  await goTo(desk, 'Prüfungen')
  await page.getByRole('textbox', { name: 'Domain' }).fill(DOMAIN)
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click()
  await page.getByRole('button', { name: 'Exportieren' }).waitFor({ timeout: 60_000 })
  await page
    .getByRole('button', { name: /^Fehler .*SPF/ })
    .first()
    .click()
  await picture('checks-dark-german')
})

/** Takes the picture of what the window shows now, and looks that nothing sticks out at the side. */
async function picture(name: string): Promise<void> {
  const { page } = desk
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(standStill)
  await keepPicture(page, devtools, join(PICTURES, `${name}.png`))
  expect(await page.evaluate(tooWide)).toEqual([])
}

/** Runs in the page: scrolls what scrolls, and nothing that only hides what sticks out. */
function toTheTop(element: Element): void {
  element.scrollIntoView({ block: 'start' })
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    if (getComputedStyle(above).overflowY === 'hidden') above.scrollTop = 0
  }
}

/** Runs in the page: times, keys and signatures are others each time. */
function standStill(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    const still = text
      .replace(
        /\b[A-Z][a-z]{2} \d{1,2}, 20\d\d, \d{1,2}:\d\d [AP]M|\d\d\.\d\d\.20\d\d, \d\d:\d\d/g,
        'Nov 21, 2026, 9:00 AM',
      )
      .replace(/[\d.,]+ s \(([^\d]+)[\d.,]+ s\)/g, '2.1 s ($11.9 s)')
      .replace(/\b\d+ ms\b/g, '12 ms')
      .replace(/ -p \d+ /g, ' -p 53 ')
      .replace(/\d+ questions|\d+ Fragen/, (words) => words.replace(/\d+/, '450'))
      .replace(/\bkey \d+/g, 'key 12345')
      .replace(/\bDS \d+,/g, 'DS 12345,')
      .replace(/(RRSIG \w+ \d+ \d+ \d+) .*/g, '$1 20261205080000 20261120080000 12345 beispielverein.netz. …')
      .replace(/20\d\d-\d\d-\d\d(T[\d:]+Z, in \d+ hours)?/g, '2026-12-05')
    if (still !== text) node.nodeValue = still
  }
}

/** Runs in the page: what would have to be scrolled sideways to be read. */
function tooWide(): string[] {
  const parts = [...document.querySelectorAll('main, main *')].filter((part) => part.scrollWidth > part.clientWidth + 1)
  return parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX)).map((part) => part.className)
}

/** The healthy world with these defects, each named as `name finding`. */
function withSeveral(names: readonly string[]): Scenario {
  const chosen = DEFECTS.filter(({ name, finding }) => names.includes(`${name} ${finding}`))
  return chosen.reduce((scenario, defect) => defect.apply(scenario), healthy())
}

function refusal(): string {
  return [
    'Nov 21 08:51:02 mail postfix/smtp[2311]: 4cR7w1: to=<anna@gmail.com>, relay=gmail-smtp-in.l.google.com[142.250.102.27]:25,',
    'delay=1.4, delays=0.1/0/0.9/0.4, dsn=5.7.26, status=bounced (host gmail-smtp-in.l.google.com[142.250.102.27] said:',
    '550-5.7.26 Your email has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate',
    'with either SPF or DKIM. 550-5.7.26 DKIM = did not pass 550 5.7.26 SPF',
    `[${DOMAIN}] with ip: [${SENDERS[0]}] = did not pass (in reply to end of DATA command))`,
  ].join(' ')
}
