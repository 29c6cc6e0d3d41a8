import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import type { SetupStep } from '../../src/contract/setup-shapes.ts'
import { STEPS } from '../../src/engine/setup/steps/registry.ts'
import { ACCOUNT_FORM_TEXT } from '../../src/text/interface/account-form.ts'
import { MAILBOXES_TEXT } from '../../src/text/interface/mailboxes.ts'
import { PROBE_SENDING_TEXT } from '../../src/text/interface/probe-sending.ts'
import { SETUP_TEXT } from '../../src/text/interface/setup.ts'
import { SETUP_GUIDE_TEXT } from '../../src/text/interface/setup-guide.ts'
import { SETUP_KEYS_TEXT } from '../../src/text/interface/setup-keys.ts'
import { SETUP_LINT_TEXT } from '../../src/text/interface/setup-lint.ts'
import { SETUP_PANELS_TEXT } from '../../src/text/interface/setup-panels.ts'
import { SETUP_READINESS_TEXT } from '../../src/text/interface/setup-readiness.ts'
import { filesWith } from '../support/files-with.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { NewcomerWalk } from '../support/newcomer-walk.ts'
import { launchInRehearsal, lineOf } from '../support/rehearsal-desk.ts'
import { byKeyboard, goOnWith, goToSetup } from '../support/setup-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A step with a mistake that is made often, what the guide says of it, and the right way. */
interface Chapter {
  readonly step: SetupStep
  readonly mistakes: readonly (readonly [deed: string, explained: RegExp])[]
  readonly right: readonly string[]
}

const CHAPTERS: readonly Chapter[] = [
  {
    step: 'names',
    mistakes: [['ptr-misspelt', /mali\.neubeginn\.netz/]],
    right: ['host-name', 'ptr', 'greeting', 'certificate'],
  },
  {
    step: 'keys',
    mistakes: [['key-records-cut', /kein gültiges Base64/]],
    right: ['keys-copied', 'key-records'],
  },
  {
    step: 'records',
    mistakes: [
      ['name-doubled', /_dmarc\.neubeginn\.netz\.neubeginn\.netz/],
      ['spf-twice', /2 SPF-/],
    ],
    right: ['records'],
  },
  {
    step: 'software',
    mistakes: [['open-relay', /Das ist ein offenes Relay/]],
    right: ['install'],
  },
  { step: 'roles', mistakes: [['no-aliases', /postmaster/]], right: ['aliases'] },
  {
    step: 'policies',
    mistakes: [['policy-missing', /ist keine\. Neue Absender senden ungeschützt/]],
    right: ['policy'],
  },
]

/** Puts what is not signed into its junk folder; and one that takes everything. */
const STRICT = 'Lupenpost'
const FRIENDLY = 'Freundespost'
const LOGIN = 'anna@neubeginn.netz'

const TEXT = SETUP_TEXT.de
const GUIDE = SETUP_GUIDE_TEXT.de
const PORT = SETUP_READINESS_TEXT.de.readiness.port25
const PROBE = SETUP_PANELS_TEXT.de.probe
const FORM = ACCOUNT_FORM_TEXT.de
const SENDING = PROBE_SENDING_TEXT.de
const MARKED = /^Am .* laut eigener Angabe getan\.$/

test('a newcomer is led from the empty list to a mail in the inbox, with the keyboard alone, in German, and each mistake is explained', {
  timeout: 400_000,
}, async () => {
  const keys = join(temporaryFolder(), 'mail.private')
  const world = temporaryFolder()
  await using desk = await launchInRehearsal({ env: { TMPDIR: world } })
  const { page } = desk
  page.setDefaultTimeout(30_000)
  const walk = new NewcomerWalk(desk, 'de')
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[lang=de]').waitFor()
  await begin(desk)
  await readiness(desk, walk)
  for (const chapter of CHAPTERS) {
    await walk.goTo(chapter.step)
    if (chapter.step === 'keys') await makeKeys(desk, keys, world)
    if (chapter.step === 'software') await lint(desk)
    await play(walk, chapter)
  }
  await firstProbe(desk, walk)
  for (const step of ['programmes', 'warmUp'] as const) {
    await walk.goTo(step)
    // What a programme has not told anything of cannot be seen; the user's word is enough then.
    if (step === 'programmes') expect((await walk.verify()).result).toBe('couldNotTell')
    await page.getByRole('button', { name: GUIDE.mark.done }).press('Enter')
    await page.getByText(MARKED).waitFor()
  }
  await walk.goTo('monthly')
  await walk.expectVerified()
  await goToSetup(desk, 'compose', 'de', byKeyboard)
  await page.getByText(TEXT.list.progress(11, 11)).waitFor()
})

async function begin(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  await goToSetup(desk, 'compose', 'de', byKeyboard)
  await page.getByRole('heading', { name: TEXT.empty.title }).waitFor()
  await page.getByRole('button', { name: TEXT.begin }).first().press('Enter')
  const domain = page.getByRole('textbox', { name: TEXT.form.domain })
  await expect.poll(() => domain.inputValue()).toBe('neubeginn.netz')
  await type(domain, 'neubeginn netz')
  await page.getByRole('button', { name: TEXT.form.start, exact: true }).press('Enter')
  await page.getByText(TEXT.form.problem('neubeginn netz')).waitFor()
  await type(domain, 'neubeginn.netz')
  await page.getByRole('button', { name: TEXT.form.start, exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: STEPS.readiness.title.de }).waitFor()
}

/** A closed port and a listed address; then another try. */
async function readiness({ page }: LaunchedApp, walk: NewcomerWalk): Promise<void> {
  const pasted = page.getByRole('textbox', { name: PORT.field })
  const read = page.getByRole('button', { name: PORT.read })
  for (const [field, address] of [
    ['#setup-ipv4', '185.40.7.25'],
    ['#setup-ipv6', '2a02:6000:7::25'],
  ] as const) {
    await type(page.locator(field), address)
    await page.keyboard.press('Enter')
  }
  await type(pasted, await walk.play('port-closed'))
  await read.press('Enter')
  await page.getByRole('article').getByText(PORT.out.blocked).waitFor()
  await walk.play('address-listed')
  await walk.expectProblem(/185\.40\.7\.25/)
  await page
    .getByText(/Hoster/)
    .first()
    .waitFor()

  await walk.play('address-clean')
  await walk.play('first-ptr')
  await type(pasted, await walk.play('port-open'))
  await read.press('Enter')
  await page.getByRole('article').getByText(PORT.out.open).waitFor()
  await walk.expectVerified()
}

/** The private halves lie where the user said, for nobody else, and nowhere else. */
async function makeKeys({ app, page, dataFolder }: LaunchedApp, path: string, world: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: SETUP_KEYS_TEXT.de.make.begin }).press('Enter')
  await expect.poll(() => readdirSync(join(path, '..')).length).toBe(2)
  const secrets = readdirSync(join(path, '..')).map((name) => {
    const file = join(path, '..', name)
    expect(statSync(file).mode & 0o777, name).toBe(0o600)
    return readFileSync(file, 'utf8').split('\n')[1] ?? ''
  })
  expect([...filesWith(dataFolder, secrets), ...filesWith(world, secrets)]).toEqual([])
}

/** The recipe has the values in it, and a configuration that relays for everybody is found out where it is set up. */
async function lint({ page }: LaunchedApp): Promise<void> {
  const { paste } = SETUP_LINT_TEXT.de
  await page.getByText('myhostname = mail.neubeginn.netz').first().waitFor()
  await type(
    page.getByRole('textbox', { name: paste.label }),
    'myhostname = mail.neubeginn.netz\nmynetworks = 0.0.0.0/0\nsmtpd_relay_restrictions = permit_mynetworks, reject\n',
  )
  await page.getByRole('button', { name: paste.look, exact: true }).press('Enter')
  await page
    .getByRole('button', { name: /^Zeile 2: / })
    .first()
    .waitFor()
}

async function firstProbe(desk: LaunchedApp, walk: NewcomerWalk): Promise<void> {
  const { page } = desk
  const stage = await desk.call('setup.stage', {})
  const password = stage.ok ? (stage.value?.password ?? '') : ''
  await walk.goTo('firstProbe')
  await walk.play('unsigned')
  await page.getByRole('button', { name: PROBE.addSender }).press('Enter')
  await type(page.getByLabel(FORM.login), LOGIN)
  await type(page.getByLabel(FORM.password, { exact: true }), password)
  await page.getByRole('button', { name: FORM.test.run }).press('Enter')
  await page.getByRole('heading', { name: FORM.test.okSubmission }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: FORM.save, exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: MAILBOXES_TEXT.de.title }).waitFor()
  await sendProbe(desk, STRICT, /Spamordner/)
  await backToGuide(desk, walk)
  await walk.expectProblem(/trägt keine Signatur von neubeginn\.netz/)

  await walk.play('sends-well')
  await sendProbe(desk, FRIENDLY, /Posteingang/)
  await backToGuide(desk, walk)
  await walk.expectVerifiedAtLast()
}

/** One probe by the new server, to this mailbox alone. */
async function sendProbe(desk: LaunchedApp, mailbox: string, verdict: RegExp): Promise<void> {
  const { page } = desk
  await goOnWith(desk, 'neubeginn.netz', 'de', byKeyboard)
  await page.getByRole('button', { name: PROBE.send }).press('Enter')
  const all = page.getByRole('checkbox', { name: new RegExp(`^${SENDING.all}`) })
  // First all, then none: a few may be chosen from the last time.
  if (!(await all.isChecked())) await all.press('Space')
  await all.press('Space')
  await page.getByRole('checkbox', { name: mailbox }).press('Space')
  await page.getByRole('button', { name: SENDING.preview }).press('Enter')
  await page.getByRole('button', { name: 'Diese Testmail senden' }).press('Enter')
  await expect.poll(() => lineOf(desk, mailbox, 'de').innerText(), { timeout: 60_000 }).toMatch(verdict)
}

async function backToGuide(desk: LaunchedApp, walk: NewcomerWalk): Promise<void> {
  await goOnWith(desk, 'neubeginn.netz', 'de', byKeyboard)
  await walk.goTo('firstProbe')
}

async function play(walk: NewcomerWalk, { mistakes, right }: Chapter): Promise<void> {
  for (const [deed, explained] of mistakes) {
    await walk.play(deed)
    await walk.expectProblem(explained)
  }
  for (const deed of right) await walk.play(deed)
  await walk.expectVerified()
}

/** Types into a field in place of what stands there; no mouse. */
async function type(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.page().keyboard.press('ControlOrMeta+A')
  await field.page().keyboard.insertText(text)
}
