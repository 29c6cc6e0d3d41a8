import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckKnowledge } from '../../src/engine/checks/check-knowledge.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import { ADDRESSES, DOMAIN } from '../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../src/lab/write-lab-file.ts'
import { goTo } from './desk.ts'
import { type LaunchedApp, type LaunchOptions, launchApp, PROJECT } from './launch-app.ts'

export { DOMAIN }

/** The addresses that the lab's domain sends from. */
export const SENDERS: readonly string[] = ADDRESSES.mail

/** The DKIM selectors of the lab's domain. */
const SELECTORS: readonly string[] = ['s2026', 's2026e']

/** A desk whose whole world is the lab on this computer. */
export interface LabDesk extends LaunchedApp {
  readonly lab: () => RunningLab
  /** From now on the world is this one; the next run sees it. */
  become(scenario: Scenario): Promise<void>
}

/** A domain and servers without a fault, with all lists that the program knows. */
export function healthy(): Scenario {
  const file = join(PROJECT, 'out', 'check-knowledge.json')
  const { blocklists } = JSON.parse(readFileSync(file, 'utf8')) as CheckKnowledge
  return perfectScenario(blocklists)
}

/** Starts a scenario, and the built program in it. */
export async function launchInLab(scenario: Scenario, options: LaunchOptions = {}): Promise<LabDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-lab-'))
  let lab = await startScenario(scenario)
  const env = { ...options.env, POSTDESK_LAB: await writeLabFile(lab, folder) }
  const desk = await launchApp({ ...options, env })
  return {
    ...desk,
    lab: () => lab,
    async become(next) {
      const before = lab
      lab = await startScenario(next)
      await writeLabFile(lab, folder)
      await before.stop()
    },
    [Symbol.asyncDispose]: async () => {
      await desk[Symbol.asyncDispose]()
      await lab.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Fills in the form of *Checks* for the lab's domain, all servers being one's own, and starts. */
export async function startCheck(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  await goTo(desk, 'Checks')
  await page.getByRole('textbox', { name: 'Domain' }).fill(DOMAIN)
  const more = page.getByRole('button', { name: 'Tell more about your servers' })
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click()
  await page.getByRole('textbox', { name: /^Addresses/ }).fill(SENDERS.join(' '))
  await page.getByRole('textbox', { name: /^DKIM selectors/ }).fill(SELECTORS.join(' '))
  await page.getByRole('radio', { name: /^All MX/ }).check()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
}

/** The same, and waits for the report. */
export async function checkAll(desk: LaunchedApp): Promise<void> {
  await startCheck(desk)
  await reportShown(desk)
}

/** Waits until a report stands there. */
export async function reportShown({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).waitFor({ timeout: 60_000 })
}

/** The names of the findings that end so, as they are shown now. */
export async function findingsThat({ page }: LaunchedApp, outcome: 'Failed' | 'Warning'): Promise<readonly string[]> {
  const rows = await page.locator('h3 button').allTextContents()
  return rows.filter((row) => row.startsWith(outcome)).map((row) => row.slice(outcome.length).trim())
}
