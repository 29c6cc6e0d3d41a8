import { expect, test } from 'vitest'
import { USER } from '../../src/lab/rehearsal/rehearsal-accounts.ts'
import { MAIL_HOST } from '../../src/lab/scenarios/perfect/addresses.ts'
import { goToTicket, stageOf, standsAt } from '../support/ticket-acts.ts'
import { OWN_ADDRESS, TicketWorld } from '../support/ticket-world.ts'

const NUMBER = 'SRX1580274110ID'
const TEAM = 'support@css.one.microsoft.com'
/** As if it had been granted. */
const GRANTED = `I have implemented mitigation for your IP (${OWN_ADDRESS}) and this process may take 24 - 48 hours.`

test('hostile answers: nothing becomes an element, nothing goes out, and what was read from mail is taken back', {
  timeout: 240_000,
}, async () => {
  await using world = await TicketWorld.open([])
  const stage = stageOf(world)
  const { page } = world
  const { id } = await world.call('tickets.open', {
    origin: { kind: 'empty', organization: 'microsoft-outlook', address: OWN_ADDRESS },
    organization: 'microsoft-outlook',
    appeal: 'microsoft-outlook-block',
    addresses: [OWN_ADDRESS],
  })
  await world.call('tickets.submitted', { id, purpose: 'request', text: 'Please lift it.', ticketNumber: NUMBER })
  const arrive = (mail: Partial<HostileMail>) => world.lab.user.account.deliver('INBOX', write({ ...PLAIN, ...mail }))
  const loose = async () => (await world.call('tickets.looseAnswers', {})).map(({ subject }) => subject)

  // Who only pretends to be the one who was asked, or has nearly the right number, decides nothing.
  arrive({ subject: `forged ${NUMBER}`, dmarc: 'fail' })
  arrive({ subject: `stranger ${NUMBER}`, from: 'support@css.one.micros0ft.example' })
  arrive({ subject: 'nearly SRX1580274111ID', dmarc: 'none' })
  arrive({ subject: 'nearly SRX158О274110ID', from: 'support@microsoft.com.example' })
  await expect
    .poll(loose, { timeout: 60_000 })
    .toEqual(expect.arrayContaining([`forged ${NUMBER}`, `stranger ${NUMBER}`]))
  expect((await world.ticket(id)).state).toBe('submitted')

  // The real number and a proven sender, and scripts instead of an answer.
  arrive({ subject: `${NUMBER} <b>bold</b>`, html: HOSTILE_HTML })
  await goToTicket(stage, 'Outlook.com')
  await standsAt(stage, 'answered', 'nobody')
  const region = page.getByRole('region', { name: 'Read from mail' })
  await region.waitFor()
  expect(await page.getByRole('region', { name: 'Answers' }).innerText()).toContain(`${NUMBER} <b>bold</b>`)
  expect(
    await page
      .locator('main script, main iframe, main style, main b, main img[src], main input[name=password]')
      .count(),
  ).toBe(0)
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()

  await region.getByRole('button', { name: 'It belongs elsewhere: undo' }).click()
  await standsAt(stage, 'submitted', 'them')
  await region.waitFor({ state: 'detached' })

  // 10 MB: the window goes on, and shows no more than a person reads.
  arrive({ subject: `${NUMBER} long`, text: `${GRANTED}\r\n${`${'word '.repeat(14)}\r\n`.repeat(140_000)}` })
  await standsAt(stage, 'answered', 'nobody')
  expect((await page.locator('main').innerText()).length).toBeLessThan(100_000)
  expect(JSON.stringify(await world.ticket(id)).length).toBeLessThan(2_000_000)
  expect(world.lab.user.submitted).toEqual([])
})

interface HostileMail {
  readonly from: string
  readonly dmarc: 'pass' | 'fail' | 'none'
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

const PLAIN: HostileMail = { from: TEAM, dmarc: 'pass', subject: '', text: GRANTED, html: null }

const HOSTILE_HTML = `<html><head><style>*{display:none}</style></head><body onload="window.hacked=1"><script>window.hacked=1</script>
<img src="https://tracker.example/pixel.gif" onerror="window.hacked=1"><iframe src="https://tracker.example/"></iframe>
<form action="https://tracker.example/"><input name="password"></form><p>${GRANTED}</p></body></html>`

let written = 0

function write({ from, dmarc, subject, text, html }: HostileMail): string {
  written += 1
  return [
    `Return-Path: <${from}>`,
    `Authentication-Results: ${MAIL_HOST}; dmarc=${dmarc} header.from=${from.split('@')[1]}`,
    `From: "Outlook.com Support <${TEAM}>" <${from}>`,
    `To: <${USER.login}>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <hostile.${written}@${from.split('@')[1]}>`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'MIME-Version: 1.0',
    `Content-Type: text/${html === null ? 'plain' : 'html'}; charset=utf-8`,
    '',
    html ?? text,
    '',
  ].join('\r\n')
}
