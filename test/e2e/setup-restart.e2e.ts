import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { STEPS } from '../../src/engine/setup/steps/registry.ts'
import { askDesk } from '../support/ask-desk.ts'
import { goTo } from '../support/desk.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { type NewcomerLab, startNewcomerLab } from '../support/newcomer-stage.ts'
import { NewcomerWalk } from '../support/newcomer-walk.ts'
import { lineOf } from '../support/rehearsal-desk.ts'
import { goOnWith, goToSetup } from '../support/setup-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const STACK = 'postfix-dovecot-rspamd'
const DONE = ['readiness', 'names', 'keys', 'records'] as const
const NEXT = STEPS.software.title.en

test('quit in the middle and killed while it looks, the guide loses nothing and claims nothing, and leads on to the first mail', {
  timeout: 300_000,
}, async () => {
  await using lab = await startNewcomerLab()
  const first = await opened(lab)
  const id = await untilSoftware(first, lab)
  const before = await everything(first, id)
  const shownBefore = await shown(first)
  await first.quit()

  const second = await opened(lab)
  expect(await everything(second, id)).toEqual(before)
  await goesOnWhereOneWas(second)
  expect(await shown(second)).toEqual(shownBefore)
  await new NewcomerWalk(second).goTo('software')
  await killedWhileItLooks(second, lab)

  await using third = await opened(lab)
  expect(await everything(third, id)).toEqual(before)
  await goesOnWhereOneWas(third)
  await third.page.getByText('Nobody has looked yet.').waitFor()
  await toTheFirstMail(third, lab, id)
})

async function opened(lab: NewcomerLab): Promise<LaunchedApp> {
  const desk = await lab.launch()
  desk.page.setDefaultTimeout(30_000)
  return desk
}

/** All that is kept of the set-up. */
async function everything(desk: LaunchedApp, id: string) {
  expect(await askDesk(desk, 'setup.list', {})).toHaveLength(1)
  return askDesk(desk, 'setup.show', { id })
}

/** What fields and looks say in the steps that are done, and in the one that is half done. */
async function shown(desk: LaunchedApp): Promise<readonly (readonly string[])[]> {
  const walk = new NewcomerWalk(desk)
  const steps: (readonly string[])[] = []
  for (const step of [...DONE, 'software'] as const) {
    await walk.goTo(step)
    if (step === 'software') await recipeBoxes(desk).first().waitFor()
    const article = desk.page.getByRole('article')
    const fields = await article
      .locator('input, select, textarea')
      .evaluateAll((all) =>
        all.map((one) =>
          one instanceof HTMLInputElement && one.type === 'checkbox'
            ? `${one.getAttribute('aria-label') ?? one.id}: ${one.checked}`
            : `${one.id}: ${Reflect.get(one, 'value')}`,
        ),
      )
    const look = await article.getByRole('region', { name: 'Verify', exact: true }).innerText()
    // Boxes of steps have names made anew at each start.
    steps.push([step, look, ...fields.map((field) => field.replace(/^mantine-\w+/, 'box'))])
  }
  return steps
}

async function untilSoftware(desk: LaunchedApp, lab: NewcomerLab): Promise<string> {
  const { page } = desk
  const walk = new NewcomerWalk(desk)
  await goToSetup(desk, 'compose')
  await page.getByRole('button', { name: 'Set up a first server' }).first().click()
  await page.getByRole('textbox', { name: 'Domain' }).fill(lab.stage.domain)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: STEPS.readiness.title.en }).waitFor()
  await fill(desk, 'IPv4 address', lab.stage.ipv4)
  await fill(desk, 'IPv6 address', lab.stage.ipv6)
  const [port] = await lab.play(desk, 'port-open', 'first-ptr')
  await page.getByRole('textbox', { name: 'What the command printed' }).fill(port?.paste ?? '')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('article').getByText('Open: other mail servers answered.').waitFor()
  await walk.expectVerified()

  await walk.goTo('names')
  await lab.play(desk, 'host-name', 'greeting', 'certificate')
  await walk.expectVerified()

  await walk.goTo('keys')
  const id = (await askDesk(desk, 'setup.list', {}))[0]?.id ?? ''
  await makeKeys(desk, lab)
  await page.getByRole('checkbox', { name: /^Copy the private file to the server/ }).check()
  await lab.play(desk, 'keys-copied', 'key-records')
  await walk.expectVerified()

  await walk.goTo('records')
  await page.getByRole('combobox', { name: 'DMARC policy' }).selectOption('quarantine')
  await expect.poll(async () => (await everything(desk, id)).setup.choices.dmarc).toBe('quarantine')
  await lab.play(desk, 'records')
  await walk.expectVerified()

  await walk.goTo('software')
  await tickHalf(desk)
  return id
}

async function makeKeys({ app, page }: LaunchedApp, lab: NewcomerLab): Promise<void> {
  const path = join(temporaryFolder(), 'mail.private')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: 'Make the keys …' }).click()
  await page.getByRole('article').getByText('The private keys were written:').waitFor()
  const folder = dirname(path)
  lab.keysMade(...readdirSync(folder).map((name) => join(folder, name)))
}

/** Another recipe than the one that was proposed, half of it, and the word that a backup was made. */
async function tickHalf(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  await page.getByRole('combobox', { name: 'Mail software' }).selectOption(STACK)
  await page.getByRole('heading', { name: /^Recipe: .*Rspamd/ }).waitFor()
  const boxes = recipeBoxes(desk)
  const of = await boxes.count()
  const half = Math.floor(of / 2)
  for (let nth = 0; nth < half; nth++) await boxes.nth(nth).check()
  await page.getByRole('checkbox', { name: /^Make a backup/ }).check()
  await page.getByText(`${half} of ${of} ticked`).waitFor()
  // What a box shows at once is kept a moment later.
  await expect.poll(async () => (await software(desk))?.progress.said.length).toBe(half + 1)
}

function recipeBoxes({ page }: LaunchedApp) {
  return page.getByRole('checkbox', { name: /^Done: / })
}

async function software(desk: LaunchedApp) {
  const [line] = await askDesk(desk, 'setup.list', {})
  return (await askDesk(desk, 'setup.show', { id: line?.id ?? '' })).steps.find(({ id }) => id === 'software')
}

/** *Today* and the list say where one was, and lead there. */
async function goesOnWhereOneWas(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  await goToSetup(desk, 'compose')
  const row = page.getByRole('article', { name: 'neubeginn.netz' })
  await row.getByText('4 of 11 steps').waitFor()
  await row.getByText(`Next: ${NEXT}`).waitFor()
  await goTo(desk, 'Today')
  const open = page.getByRole('region', { name: 'Where you were' })
  await open.getByRole('button', { name: `Next: ${NEXT}` }).click()
  await page.getByRole('heading', { level: 1, name: NEXT }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Mail software' }).inputValue()).toBe(STACK)
}

/** Ended as by a power cut, just when a server is asked. */
async function killedWhileItLooks(desk: LaunchedApp, lab: NewcomerLab): Promise<void> {
  const { gate } = lab.world.newcomer.server
  await lab.play(desk, 'install')
  gate.close('EHLO')
  await desk.page.getByRole('button', { name: 'Verify now' }).click()
  await expect.poll(() => gate.held, { timeout: 60_000 }).toBeGreaterThan(0)
  await desk.kill()
  gate.open()
}

async function toTheFirstMail(desk: LaunchedApp, lab: NewcomerLab, id: string): Promise<void> {
  const { page } = desk
  const walk = new NewcomerWalk(desk)
  await walk.expectVerified()
  await lab.play(desk, 'aliases', 'policy')
  for (const step of ['roles', 'policies'] as const) {
    await walk.goTo(step)
    await walk.expectVerified()
  }
  await lab.addSender(desk)
  await lab.addMailbox(desk)
  await walk.goTo('firstProbe')
  await page.getByRole('button', { name: 'Send the first probe' }).click()
  const box = page.getByRole('checkbox', { name: 'Freundespost' })
  await box.check()
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Send this probe' }).click()
  await expect.poll(() => lineOf(desk, 'Freundespost').innerText(), { timeout: 60_000 }).toMatch(/Inbox/)
  await goOnWith(desk, lab.stage.domain)
  await page.getByRole('heading', { level: 1, name: STEPS.firstProbe.title.en }).waitFor()
  await walk.expectVerifiedAtLast()
  expect(await seenOfTheMail(desk, id)).toEqual({ spf: 'pass', dkim: 'pass', dmarc: 'pass' })
}

async function seenOfTheMail(desk: LaunchedApp, id: string) {
  const { setup } = await askDesk(desk, 'setup.show', { id })
  const items = setup.steps.firstProbe?.verification?.items ?? []
  const outcome = (what: string) => items.find((item) => item.id.startsWith(`probe-${what}`))?.outcome
  return { spf: outcome('spf'), dkim: outcome('dkim'), dmarc: outcome('dmarc') }
}

async function fill({ page }: LaunchedApp, name: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(value)
  await field.press('Enter')
}
