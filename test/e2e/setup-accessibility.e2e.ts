import { describe, expect, test } from 'vitest'
import { STEPS } from '../../src/engine/setup/steps/registry.ts'
import { SETUP_TEXT } from '../../src/text/interface/setup.ts'
import { SETUP_GUIDE_TEXT } from '../../src/text/interface/setup-guide.ts'
import { SETUP_VALUES_TEXT } from '../../src/text/interface/setup-values.ts'
import { findViolations } from '../support/axe.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { launchInRehearsal } from '../support/rehearsal-desk.ts'
import { goToSetup, goToStep } from '../support/setup-app.ts'

const CASES = [
  { appearance: 'light', language: 'en' },
  { appearance: 'dark', language: 'de' },
] as const

async function open(settings: (typeof CASES)[number]): Promise<LaunchedApp> {
  const desk = await launchInRehearsal({ settings })
  await desk.page.locator(`html[data-mantine-color-scheme=${settings.appearance}]`).waitFor()
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  return desk
}

describe.each(CASES)('in the $appearance appearance, in $language, axe finds nothing wrong', (settings) => {
  const { language } = settings
  const text = SETUP_TEXT[language]
  const guide = SETUP_GUIDE_TEXT[language]
  const fields = SETUP_VALUES_TEXT[language].value

  test('in the list, at the beginning, and at each step', { timeout: 300_000 }, async () => {
    await using desk = await open(settings)
    const { page } = desk
    const clean = async (where: string) => expect(await findViolations(page), where).toEqual([])
    await goToSetup(desk, 'compose', language)
    await page.getByRole('heading', { name: text.empty.title }).waitFor()
    await clean('empty')
    await goToSetup(desk, 'lint', language)
    await clean('lint')
    await goToSetup(desk, 'compose', language)
    await page.getByRole('button', { name: text.begin }).first().click()
    const domain = page.getByRole('textbox', { name: text.form.domain })
    await domain.fill('no domain')
    await page.keyboard.press('Enter')
    await page.getByText(text.form.problem('no domain')).waitFor()
    await clean('begin')
    const stage = await desk.call('setup.stage', {})
    if (!stage.ok || stage.value === null) throw new Error('There is no stage')
    await domain.fill(stage.value.domain)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: STEPS.readiness.title[language] }).waitFor()
    await page.getByRole('textbox', { name: fields.ipv4.label }).fill('300')
    await page.keyboard.press('Enter')
    await clean('a refused field')
    await page.getByRole('textbox', { name: fields.ipv4.label }).fill(stage.value.ipv4)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: guide.verify.now }).click()
    await page.getByText(/^(Last look|Zuletzt nachgesehen): /).waitFor({ timeout: 60_000 })
    await clean('a verified step')
    const view = await desk.call('setup.list', {})
    expect(view.ok && view.value).toHaveLength(1)
    for (const step of Object.values(STEPS)) {
      await goToStep(desk, guide.steps, step.title[language])
      await clean(step.id)
    }
    await page.getByRole('button', { name: guide.skip.act }).click()
    await page.getByRole('dialog').waitFor()
    await clean('leaving a step out')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: guide.about.open }).click()
    await page.getByRole('dialog').waitFor()
    await clean('what it is for')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await goToSetup(desk, 'compose', language)
    await page.getByRole('list', { name: text.list.label }).waitFor()
    await clean('list')
  })
})

test('the keyboard alone leads from the first server to a verified step', { timeout: 120_000 }, async () => {
  await using desk = await open(CASES[0])
  const { page } = desk
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('first server')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('Set up a first server')
  await page.getByText(/^This is the rehearsal world/).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('setup-begin-domain')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe(STEPS.readiness.title.en)
  const rail = page.getByRole('navigation', { name: SETUP_GUIDE_TEXT.en.steps, exact: true })
  await rail.getByRole('button', { name: STEPS.readiness.title.en }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe(STEPS.monthly.title.en)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(focused).toBe('Set up a first server')
})
