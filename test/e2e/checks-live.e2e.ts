import { expect, test } from 'vitest'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { paste } from '../support/desk.ts'
import { DOMAIN, healthy, launchInLab, SENDERS } from '../support/lab-desk.ts'

const REFUSED = [
  `From: MAILER-DAEMON@mail.${DOMAIN}`,
  `To: vorstand@${DOMAIN}`,
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'The mail could not be delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  `Reporting-MTA: dns; mail.${DOMAIN}`,
  '',
  'Final-Recipient: rfc822; anna@gmail.com',
  'Action: failed',
  'Status: 5.7.26',
  'Remote-MTA: dns; gmail-smtp-in.l.google.com',
  'Diagnostic-Code: smtp; 550-5.7.26 Your email has been blocked because the sender is unauthenticated.',
  '    550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
  `    550-5.7.26 DKIM = did not pass 550 5.7.26 SPF [${DOMAIN}] with ip: [${SENDERS[0]}] = did not pass`,
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  `Return-Path: <vorstand@${DOMAIN}>`,
  `From: vorstand@${DOMAIN}`,
  'Subject: Einladung',
  '--b--',
].join('\r\n')

test('a diagnosis is confirmed live, and its steps follow what is found', { timeout: 90_000 }, async () => {
  const missing = DEFECTS.find(({ finding }) => finding === 'spf-address-authorized')
  await using desk = await launchInLab(missing?.apply(healthy()) ?? healthy())
  const { page } = desk
  await paste(desk, REFUSED)
  await page.getByRole('heading', { name: 'The mail did not prove where it comes from' }).waitFor()
  await page.getByRole('button', { name: 'Check live' }).click()
  await page.getByText(`for ${DOMAIN} and the address ${SENDERS[0]}`, { exact: false }).waitFor({ timeout: 30_000 })
  const first = page.locator('ol > li').first()
  expect(await first.getAttribute('data-state')).toBe('needed')
  expect(await first.innerText()).toMatch(/SPF[\s\S]*Still to be done[\s\S]*What to change/)

  await desk.become(healthy())
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.locator('li[data-state="needed"]').waitFor({ state: 'detached' })
  expect(await page.locator('ol > li').last().getAttribute('data-state')).toBe('done')

  await page.getByRole('button', { name: 'Check the whole domain' }).click()
  expect(await page.getByRole('textbox', { name: 'Domain' }).inputValue()).toBe(DOMAIN)
})
