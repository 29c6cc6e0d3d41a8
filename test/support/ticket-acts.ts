import { createTransport } from 'nodemailer'
import { expect } from 'vitest'
import type { Due } from '../../src/engine/tickets/due-of.ts'
import { USER } from '../../src/lab/rehearsal/rehearsal-accounts.ts'
import { DOMAIN } from '../../src/lab/scenarios/perfect/addresses.ts'
import { goTo, paste } from './desk.ts'
import { TICKET_WORDS, type TicketWords } from './ticket-words.ts'
import { OWN_ADDRESS, type TicketWorld } from './ticket-world.ts'

/** Where a life is played, and in which language the window speaks. */
export interface Stage {
  readonly world: TicketWorld
  readonly words: TicketWords
}

/** Whose ticket it is: its provider on the stage, and the organization as the window calls it. */
export interface Asked {
  readonly id: 'microsoft' | 't-online' | 'proofpoint' | 'spamhaus' | 'gmail'
  readonly organization: string
}

export function stageOf(world: TicketWorld, language: 'en' | 'de' = 'en'): Stage {
  world.page.setDefaultTimeout(30_000)
  return { world, words: TICKET_WORDS[language] }
}

/** The page of the ticket with an organization, by the list. */
export async function goToTicket({ world, words }: Stage, organization: string): Promise<void> {
  const { page } = world
  await goTo(world.desk, words.tickets)
  await page.getByRole('navigation').getByRole('button', { name: words.list, exact: true }).click()
  await page
    .getByRole('list', { name: words.ticketList, exact: true })
    .getByRole('button', { name: organization })
    .first()
    .click()
  await page.getByRole('heading', { name: words.whatNow }).waitFor()
}

/** Waits until the page of the ticket says so: state and whose move it is. */
export async function standsAt({ world, words }: Stage, state: keyof TicketWords['state'], move: Due['move']) {
  const { page } = world
  await page.locator('main p', { hasText: words.state[state] }).filter({ hasText: words.move[move] }).first().waitFor()
}

/** A mail from the user to a mailbox of the stage, by hand; the refusal that comes back, whole. */
async function bounceFrom({ world }: Stage, id: string): Promise<string> {
  const to = world.provider(id).account.login
  const { sender, secrets } = world.lab.accounts
  const pass = secrets.find(({ key }) => key === `sender/${sender.id}/password`)?.secret ?? ''
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(world.lab.lab.map[`tcp:${OWN_ADDRESS}:465`]?.split(':')[1]),
    secure: true,
    auth: { user: sender.login, pass },
    tls: { ca: world.lab.lab.rootPem, servername: sender.submission.host },
  })
  await transport.sendMail({ from: `${USER.name} <${USER.login}>`, to, subject: 'Samstag', text: 'Kommt ihr?' })
  const bounces = () => world.lab.user.account.find(to).map(({ mail }) => mail.source)
  await expect.poll(() => bounces().length, { timeout: 20_000 }).toBeGreaterThan(0)
  return bounces()[0] ?? ''
}

/** From a pasted bounce to the form of a new ticket. */
export async function beginFromBounce(stage: Stage, id: string): Promise<void> {
  const { world, words } = stage
  const bounce = await bounceFrom(stage, id)
  await goTo(world.desk, words.diagnose)
  await paste(world.desk, bounce)
  await world.page.getByRole('button', { name: words.openTicket }).first().click()
  await world.page.getByRole('button', { name: words.begin }).click()
}

/** One probe to the mailbox there. */
async function sendProbe({ world, words }: Stage, id: string): Promise<void> {
  const { page } = world
  const { login } = world.provider(id).account
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('checkbox', { name: login }).waitFor()
  for (const other of world.logins) await page.getByRole('checkbox', { name: other }).setChecked(other === login)
  await page.getByRole('button', { name: words.preview }).click()
  const go = page.getByRole('button', { name: words.sendProbe })
  const resume = page.getByRole('button', { name: words.goOn })
  await go.or(resume).first().waitFor()
  // After a block nothing more goes there, until one goes on on purpose.
  if (await resume.isVisible()) {
    await resume.click()
    await page.getByRole('dialog').getByRole('button', { name: words.goOnSending }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.change }).click()
    await page.getByRole('button', { name: words.preview }).click()
  }
  await go.click()
  await page.getByRole('heading', { name: words.probesSent }).waitFor()
}

/** From a refused probe to the form of a new ticket. */
export async function beginFromProbe(stage: Stage, id: string): Promise<void> {
  const { world, words } = stage
  await sendProbe(stage, id)
  const line = world.page
    .getByRole('list', { name: words.probes })
    .getByRole('button', { name: world.provider(id).account.login })
    .first()
  await expect.poll(() => line.innerText(), { timeout: 30_000 }).toMatch(words.refused)
  await line.click()
  await world.page.getByRole('button', { name: words.openTicket }).first().click()
  await world.page.getByRole('button', { name: words.begin }).click()
}

/** The form was filled in at the provider's page, and the user says so. Only played in English. */
export async function submitForm({ world, words }: Stage, id: string, withNumber: boolean): Promise<void> {
  const { page } = world
  const done = page.getByRole('button', { name: 'I have sent it' })
  await done.waitFor()
  const text = await page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()
  expect(text).toContain(OWN_ADDRESS)
  const desk = world.deskOf(id)
  desk.paused = true
  const number = desk.fill({ contact: USER.login, address: OWN_ADDRESS, text })
  if (withNumber) await page.getByLabel('Ticket number, if one was given').fill(number)
  await done.click()
  await page.getByRole('heading', { name: words.whatNow }).waitFor()
}

/** Shows the mail whole, and sends it by one click. It is at the desk then, once. */
export async function sendMail(stage: Stage, id: string): Promise<void> {
  const { world, words } = stage
  const desk = world.deskOf(id)
  const before = desk.received.length
  await showMail(stage)
  expect(desk.received).toHaveLength(before)
  await world.page.getByRole('button', { name: words.sendMail }).click()
  await world.page.getByRole('heading', { name: words.whatNow }).waitFor()
  await expect.poll(() => desk.received.length, { timeout: 20_000 }).toBe(before + 1)
}

/** As far as the mail is shown whole. */
export async function showMail({ world, words }: Stage): Promise<void> {
  await world.page.getByRole('button', { name: words.preview, exact: true }).click()
  await world.page.getByRole('button', { name: words.sendMail }).waitFor()
}

/** What the desk held back comes, is found in the mailbox, and is shown with what it means. */
export async function hearAnswer(stage: Stage, asked: Asked, kind: string): Promise<void> {
  const { world, words } = stage
  const desk = world.deskOf(asked.id)
  await goToTicket(stage, asked.organization)
  expect(desk.goOn()).toBeGreaterThan(0)
  desk.paused = true
  await world.page.getByRole('article', { name: kind }).first().waitFor({ timeout: 60_000 })
  await world.page.getByRole('region', { name: words.readFromMail }).getByRole('button', { name: words.right }).click()
  await world.page.getByRole('region', { name: words.readFromMail }).waitFor({ state: 'detached' })
}

/** A probe arrives there again: then the ticket is at its end by itself. */
export async function verifyByProbe(stage: Stage, asked: Asked): Promise<void> {
  await sendProbe(stage, asked.id)
  await goToTicket(stage, asked.organization)
  await standsAt(stage, 'verified', 'nobody')
}

/** Checks of the user's domain and server, to the end. Only played in English. */
export async function runChecks({ world: { desk, page } }: Stage): Promise<void> {
  await goTo(desk, 'Checks')
  await page.getByRole('textbox', { name: 'Domain' }).fill(DOMAIN)
  const more = page.getByRole('button', { name: 'Tell more about your servers' })
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click()
  await page.getByRole('textbox', { name: /^Addresses/ }).fill(OWN_ADDRESS)
  await page.getByRole('textbox', { name: /^DKIM selectors/ }).fill('s2026 s2026e')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('button', { name: 'Export' }).waitFor({ timeout: 60_000 })
}
