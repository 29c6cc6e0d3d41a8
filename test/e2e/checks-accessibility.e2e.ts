import { describe, expect, test } from 'vitest'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { findViolations } from '../support/axe.ts'
import { goTo, paste } from '../support/desk.ts'
import { checkAll, DOMAIN, healthy, launchInLab, startCheck } from '../support/lab-desk.ts'

const BROKEN = ['spf-single-record', 'tls-certificate-name', 'dnssec-signature-expiry', 'dmarc-policy-strength']

function broken() {
  return BROKEN.reduce(
    (scenario, finding) => DEFECTS.find((defect) => defect.finding === finding)?.apply(scenario) ?? scenario,
    healthy(),
  )
}

describe.each(['light', 'dark'] as const)('in the %s appearance axe finds nothing wrong', (appearance) => {
  test('in Checks, from the form to the evidence', { timeout: 120_000 }, async () => {
    await using desk = await launchInLab(broken(), { settings: { language: 'en', appearance } })
    const { page } = desk
    await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    await goTo(desk, 'Checks')
    await page.getByRole('button', { name: 'Tell more about your servers' }).click()
    await page.getByRole('radio', { name: /^Only these/ }).check()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByText('This is not a domain.').waitFor()
    expect(await findViolations(page), 'form').toEqual([])

    await checkAll(desk)
    expect(await findViolations(page), 'report').toEqual([])
    for (const name of [/^Failed .*SPF/, /^Failed .*[Cc]ertificate/, /^Warning .*[Ss]ignature/]) {
      await page.getByRole('button', { name }).first().click()
    }
    await page.getByRole('button', { name: 'Expert details' }).first().click()
    await page.getByRole('button', { name: /^Show them: Transport/ }).click()
    await page.getByText('Form of a DNS hoster').first().click()
    expect(await findViolations(page), 'findings').toEqual([])
    await page
      .getByRole('button', { name: /^Evidence/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await findViolations(page), 'evidence').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('button', { name: 'Markdown' }).waitFor()
    expect(await findViolations(page), 'menu').toEqual([])
    await page.keyboard.press('Escape')

    await desk.become(healthy())
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByRole('combobox', { name: 'Earlier run to compare with' }).waitFor({ timeout: 30_000 })
    expect(await findViolations(page), 'compared').toEqual([])
    await page.getByRole('button', { name: 'Back' }).click()
    await goTo(desk, 'Today')
    await goTo(desk, 'Checks')
    await page.getByRole('button', { name: 'Earlier runs' }).click()
    await page.getByRole('list', { name: 'Runs, newest first' }).waitFor()
    expect(await findViolations(page), 'earlier runs').toEqual([])
  })

  test('while a run is under way, and on live checks', { timeout: 120_000 }, async () => {
    await using desk = await launchInLab({ ...broken(), latencyMs: 500 }, { settings: { language: 'en', appearance } })
    const { page } = desk
    await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    await startCheck(desk)
    await page.getByText(/^[1-9]\d* of \d+ checks$/).waitFor()
    expect(await findViolations(page), 'running').toEqual([])
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('This run was stopped before its end.').waitFor()

    await desk.become(broken())
    await paste(desk, '550 5.7.26 This mail is unauthenticated: SPF did not pass. See https://support.google.com/mail')
    await page.getByRole('button', { name: 'Check live' }).click()
    await page.getByRole('textbox', { name: /Which domain is yours/ }).fill(DOMAIN)
    expect(await findViolations(page), 'domain needed').toEqual([])
    await page.getByRole('button', { name: 'Check live' }).last().click()
    await page.getByText(/^Checked live/).waitFor({ timeout: 30_000 })
    expect(await findViolations(page), 'live').toEqual([])
  })
})
