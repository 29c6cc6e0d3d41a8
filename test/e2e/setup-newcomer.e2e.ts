import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SetupStep } from '../../src/contract/setup-shapes.ts'
import { SETUP_LINT_TEXT } from '../../src/text/interface/setup-lint.ts'
import { filesWith } from '../support/files-with.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { NewcomerWalk } from '../support/newcomer-walk.ts'
import { launchInRehearsal, lineOf } from '../support/rehearsal-desk.ts'
import { goOnWith, goToSetup } from '../support/setup-app.ts'
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
    mistakes: [['key-records-cut', /no valid base64/]],
    right: ['keys-copied', 'key-records'],
  },
  {
    step: 'records',
    mistakes: [
      ['name-doubled', /_dmarc\.neubeginn\.netz\.neubeginn\.netz/],
      ['spf-twice', /2 SPF records/],
    ],
    right: ['records'],
  },
  {
    step: 'software',
    mistakes: [['open-relay', /this is an open relay/]],
    right: ['install'],
  },
  { step: 'roles', mistakes: [['no-aliases', /postmaster/]], right: ['aliases'] },
  { step: 'policies', mistakes: [['policy-missing', /there is none/]], right: ['policy'] },
]

/** Puts what is not signed into its junk folder; and one that takes everything. */
const STRICT = 'Lupenpost'
const FRIENDLY = 'Freundespost'
const LOGIN = 'anna@neubeginn.netz'

test('a newcomer is led from the empty list to a mail in the inbox, and each mistake is explained', {
  timeout: 400_000,
}, async () => {
  const keys = join(temporaryFolder(), 'mail.private')
  const world = temporaryFolder()
  await using desk = await launchInRehearsal({ env: { TMPDIR: world } })
  const { page } = desk
  page.setDefaultTimeout(30_000)
  const walk = new NewcomerWalk(desk)
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
    await page.getByRole('button', { name: 'Mark as done' }).click()
    await page.getByText(/^Marked as done on .*, by your word\.$/).waitFor()
  }
  await walk.goTo('monthly')
  await walk.expectVerified()
  await goToSetup(desk, 'compose')
  await page.getByText('11 of 11 steps').waitFor()
})

async function begin(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  await goToSetup(desk, 'compose')
  await page.getByRole('heading', { name: 'No server is being set up yet' }).waitFor()
  await page.getByRole('button', { name: 'Set up a first server' }).first().click()
  const domain = page.getByRole('textbox', { name: 'Domain' })
  await expect.poll(() => domain.inputValue()).toBe('neubeginn.netz')
  await domain.fill('neubeginn netz')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByText('Expected a domain such as example.org, came “neubeginn netz”.').waitFor()
  await domain.fill('neubeginn.netz')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Is this address fit for mail?' }).waitFor()
}

/** A closed port and a listed address; then another try. */
async function readiness({ page }: LaunchedApp, walk: NewcomerWalk): Promise<void> {
  const pasted = page.getByRole('textbox', { name: 'What the command printed' })
  const read = page.getByRole('button', { name: 'Read it' })
  await fill(page, 'IPv4 address', '185.40.7.25')
  await fill(page, 'IPv6 address', '2a02:6000:7::25')
  await pasted.fill(await walk.play('port-closed'))
  await read.click()
  await page
    .getByRole('article')
    .getByText(/^Closed: none of the tries came through/)
    .waitFor()
  await walk.play('address-listed')
  await walk.expectProblem(/185\.40\.7\.25/)
  await page
    .getByText(/Ask the hoster to open/i)
    .first()
    .waitFor()

  await walk.play('address-clean')
  await walk.play('first-ptr')
  await pasted.fill(await walk.play('port-open'))
  await read.click()
  await page
    .getByRole('article')
    .getByText(/^Open: other mail servers answered/)
    .waitFor()
  await walk.expectVerified()
}

/** The private halves lie where the user said, for nobody else, and nowhere else. */
async function makeKeys({ app, page, dataFolder }: LaunchedApp, path: string, world: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: 'Make the keys …' }).click()
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
  const { paste } = SETUP_LINT_TEXT.en
  await page.getByText('myhostname = mail.neubeginn.netz').first().waitFor()
  await page
    .getByRole('textbox', { name: paste.label })
    .fill(
      'myhostname = mail.neubeginn.netz\nmynetworks = 0.0.0.0/0\nsmtpd_relay_restrictions = permit_mynetworks, reject\n',
    )
  await page.getByRole('button', { name: paste.look, exact: true }).click()
  await page
    .getByRole('button', { name: /^Line 2: / })
    .first()
    .waitFor()
}

async function firstProbe(desk: LaunchedApp, walk: NewcomerWalk): Promise<void> {
  const { page } = desk
  const stage = await desk.call('setup.stage', {})
  const password = stage.ok ? (stage.value?.password ?? '') : ''
  await walk.goTo('firstProbe')
  await walk.play('unsigned')
  await page.getByRole('button', { name: 'Add the server as a sender' }).click()
  await page.getByLabel('User name').fill(LOGIN)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'Everything works. No mail was sent.' }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Mailboxes and senders' }).waitFor()
  await sendProbe(desk, STRICT, /Junk/)
  await backToGuide(desk, walk)
  await walk.expectProblem(/carries no signature of neubeginn\.netz/)

  await walk.play('sends-well')
  await sendProbe(desk, FRIENDLY, /Inbox/)
  await backToGuide(desk, walk)
  await walk.expectVerifiedAtLast()
}

/** One probe by the new server, to this mailbox alone. */
async function sendProbe(desk: LaunchedApp, mailbox: string, verdict: RegExp): Promise<void> {
  const { page } = desk
  await goOnWith(desk, 'neubeginn.netz')
  await page.getByRole('button', { name: 'Send the first probe' }).click()
  const all = page.getByRole('checkbox', { name: /^All mailboxes/ })
  // First all, then none: a few may be chosen from the last time.
  await all.check()
  await all.uncheck()
  await page.getByRole('checkbox', { name: mailbox }).check()
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Send this probe' }).click()
  await expect.poll(() => lineOf(desk, mailbox).innerText(), { timeout: 60_000 }).toMatch(verdict)
}

async function backToGuide(desk: LaunchedApp, walk: NewcomerWalk): Promise<void> {
  await goOnWith(desk, 'neubeginn.netz')
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

async function fill(page: LaunchedApp['page'], name: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(value)
  await field.press('Enter')
}
