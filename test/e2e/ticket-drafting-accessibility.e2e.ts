import { describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe.ts'
import { dropFiles } from '../support/desk.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { aSenderView } from '../support/mail-accounts.ts'
import { goToTickets, openTicket } from '../support/tickets-app.ts'

const { addedAt: _, ...SENDER } = aSenderView({ label: 'My server' }).sender

const ANSWER =
  'From: desk@microsoft.com\r\nSubject: Your request\r\nMessage-ID: <a1@microsoft.com>\r\n\r\nSome words.\r\n'

describe.each(['light', 'dark'] as const)('in the %s appearance axe finds nothing wrong', (appearance) => {
  test('where tickets are begun, written and answered', { timeout: 180_000 }, async () => {
    await using desk = await launchApp({ settings: { language: 'en', appearance } })
    const { page } = desk
    await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    const clean = async (where: string) => {
      await look(desk, `${appearance}-${where}`)
      expect(await findViolations(page), where).toEqual([])
    }
    if (process.env.POSTDESK_LOOK !== undefined) {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        width: 1180,
        height: 1700,
        deviceScaleFactor: 1,
        mobile: false,
      })
    }
    await desk.call('senders.save', { sender: SENDER, secret: 'secret' })

    await begin(desk)
    await clean('new')
    await page.getByRole('button', { name: 'Open the ticket and write' }).click()
    await page.getByRole('heading', { name: /^Request to/ }).waitFor()
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
    await clean('draft')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('Fill or delete the open places first.').waitFor()
    await fillAll(desk)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('heading', { name: 'This mail would go' }).waitFor()
    await page.getByRole('button', { name: 'Show the source' }).click()
    await clean('preview')
    await page.getByRole('button', { name: 'Change something' }).click()

    const id = await openTicket(desk, {
      organization: 'microsoft-outlook',
      appeal: 'microsoft-outlook-block',
      addresses: ['192.0.2.77'],
      deeds: [{ submit: 'request' }],
    })
    await goToTickets(desk, 'List')
    await page
      .getByRole('button', { name: /192\.0\.2\.77/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Paste an answer' }).first().click()
    await page.getByRole('dialog').waitFor()
    await clean('paste')
    await dropFiles(desk, [{ name: 'answer.eml', content: ANSWER }])
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'What is it?' }).waitFor()
    await clean('answer')
    await page.getByRole('button', { name: 'What is it?' }).click()
    await page.getByRole('radio', { name: 'Refused' }).check()
    await clean('classify')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'It belongs elsewhere …' }).click()
    await page.getByRole('radio', { name: 'To another ticket' }).check()
    await clean('elsewhere')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Write to somebody else …' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Text', exact: true }).waitFor()
    await clean('note')
    await page.keyboard.press('Escape')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)

    await goToTickets(desk, 'Settings')
    await page.getByRole('switch').waitFor()
    await clean('settings')
  })
})

/** An empty ticket, with the organization searched for. */
async function begin({ page, ...desk }: LaunchedApp): Promise<void> {
  await goToTickets({ page, ...desk }, 'Board')
  await page.getByRole('button', { name: 'New ticket' }).first().click()
  await page.getByRole('textbox', { name: 'Search by name' }).fill('microsoft 365')
  await page
    .getByRole('list', { name: 'Organizations and lists that can be asked' })
    .getByRole('button')
    .first()
    .click()
  await page.getByRole('radio', { name: /under investigation/ }).check()
  await page.getByRole('textbox', { name: 'Another IP address or domain' }).fill('192.0.2.25')
  await page.getByRole('textbox', { name: 'Another IP address or domain' }).press('Enter')
}

/** Types something into each field that is open, and leaves it with Enter. */
async function fillAll({ page }: LaunchedApp): Promise<void> {
  const fields = page.getByRole('region', { name: 'Still open' }).getByRole('textbox')
  for (let at = 0; at < (await fields.count()); at += 1) {
    await fields.nth(at).fill('something')
    await fields.nth(at).blur()
  }
  await page.getByText('Nothing is open.').waitFor()
}

async function look({ page }: LaunchedApp, name: string): Promise<void> {
  if (process.env.POSTDESK_LOOK !== undefined)
    await page.screenshot({ path: `${process.env.POSTDESK_LOOK}/${name}.png` })
}
