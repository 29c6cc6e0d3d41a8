import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../src/lab/scenario.ts'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { goTo } from '../support/desk.ts'
import { checkAll, DOMAIN, findingsThat, healthy, launchInLab, reportShown, startCheck } from '../support/lab-desk.ts'

test('a domain without a fault has neither failures nor warnings, and says so in two sentences', async () => {
  await using desk = await launchInLab(healthy())
  await checkAll(desk)
  const { page } = desk
  expect([...(await findingsThat(desk, 'Failed')), ...(await findingsThat(desk, 'Warning'))]).toEqual([])
  expect(await page.locator('main h1').textContent()).toBe(DOMAIN)
  await page.getByText(/^The configuration is right in everything/).waitFor()
  await page.getByText(/^No entry on the lists/).waitFor()
})

/** What the lab calls them, and how the finding is called in the window. */
const TEN_WAYS = [
  ['none', 'spf-record'],
  ['two records', 'spf-single-record'],
  ['eleven lookups', 'spf-lookups'],
  ['two records', 'dmarc-single'],
  ['signatures do not fit', 'dnssec-signatures-valid'],
  ['no reverse name', 'reverse-dns'],
  ['a reverse name that leads elsewhere', 'iprev'],
  ['ended', 'tls-certificate-expiry'],
  ['another name', 'tls-certificate-name'],
  ['the DS fits no key', 'dnssec-ds-matches'],
] as const

describe('broken in ten ways', () => {
  test('each is found, and nothing else', { timeout: 180_000 }, async () => {
    await using desk = await launchInLab(healthy())
    for (const [name, finding] of TEN_WAYS) {
      await desk.become(broken(name, finding))
      await checkAll(desk)
      const { value } = await lastReport(desk)
      const failed = value.report.findings.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
      expect(failed, `${finding}: ${name}`).toEqual([finding])
      expect(await findingsThat(desk, 'Failed'), finding).toHaveLength(1)
    }
  })
})

test('a finding shows its fix and its evidence, and is solved when it is checked again alone', async () => {
  await using desk = await launchInLab(broken('none', 'spf-record'))
  const { page } = desk
  await checkAll(desk)
  await page.getByRole('button', { name: /^Failed An SPF record/ }).click()
  await page.getByText('What to change').waitFor()
  expect(await page.locator('pre').last().textContent()).toMatch(/^beispielverein\.netz\. IN TXT "v=spf1 /)
  await page.getByRole('button', { name: /^Evidence/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText(`${DOMAIN} TXT`, { exact: true }).first().waitFor()
  await drawer
    .getByText(/^dig \+dnssec @127\.0\.0\.1 -p \d+ beispielverein\.netz\. TXT$/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })

  await desk.become(healthy())
  await page.getByRole('button', { name: 'Check this again' }).click()
  await page.getByText(/^The configuration is right in everything/).waitFor()
  expect(await findingsThat(desk, 'Failed')).toEqual([])
})

test('the next run tells what is new and what is solved', async () => {
  await using desk = await launchInLab(broken('none', 'spf-record'))
  const { page } = desk
  await checkAll(desk)
  await page.getByText('This is the first run for this domain.').waitFor()
  await desk.become(broken('another name', 'tls-certificate-name'))
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByText(/\b[1-9]\d* new/).waitFor({ timeout: 30_000 })
  await page.getByRole('checkbox', { name: 'Only what changed' }).check()
  await page.getByRole('button', { name: /^Failed.*New/ }).waitFor()
  await page
    .getByRole('button', { name: /^Passed.*Solved/ })
    .first()
    .waitFor()

  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Earlier runs' }).click()
  expect(await page.getByRole('list', { name: 'Runs, newest first' }).getByRole('listitem').count()).toBe(2)
})

describe('where nothing can be told', () => {
  test('a network with a login page is named, instead of a hundred findings', async () => {
    await using desk = await launchInLab({ ...healthy(), resolver: { mode: 'portal' } })
    await checkAll(desk)
    await desk.page.getByText(/^This network answers DNS questions with addresses of its own/).waitFor()
    await desk.page.getByText('The configuration could not be looked at from here.', { exact: true }).waitFor()
    const { value } = await lastReport(desk)
    const outside = value.report.findings.filter(({ area }) => area !== 'vantage')
    expect(outside.filter(({ outcome }) => outcome !== 'temperror')).toEqual([])
  })

  test('offline is no finding about the domain', { timeout: 120_000 }, async () => {
    await using desk = await launchInLab({ ...healthy(), resolver: { mode: 'dead' } })
    await checkAll(desk)
    await desk.page.getByText(/^The DNS resolver does not answer/).waitFor()
    expect(await findingsThat(desk, 'Warning')).toEqual([])
  })
})

test('a run is stopped at once, and what was found by then stays', async () => {
  await using desk = await launchInLab({ ...healthy(), latencyMs: 300 })
  const { page } = desk
  await startCheck(desk)
  await page.getByText(/^[1-9]\d* of \d+ checks$/).waitFor()
  const from = Date.now()
  await page.getByRole('button', { name: 'Stop' }).click()
  await reportShown(desk)
  expect(Date.now() - from).toBeLessThan(4000)
  await page.getByText('This run was stopped before its end.').waitFor()
})

test('the window never stands still while a run is under way', async () => {
  await using desk = await launchInLab({ ...healthy(), latencyMs: 50 })
  const { page } = desk
  await goTo(desk, 'Checks')
  await page.evaluate(() => {
    const gaps: number[] = []
    Reflect.set(window, 'gaps', gaps)
    let before = performance.now()
    const look = (now: number) => {
      gaps.push(now - before)
      before = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await checkAll(desk)
  const gaps = await page.evaluate((): number[] => Reflect.get(window, 'gaps'))
  // How long a frame takes is a matter of the computer; a window that waits for the run draws hardly any, and one of them lasts as long as the run.
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  expect(gaps.length).toBeGreaterThan(20)
  expect(Math.max(...gaps)).toBeLessThan(whole / 4)
})

test('one can look elsewhere while it runs, and comes back to it', async () => {
  await using desk = await launchInLab({ ...healthy(), latencyMs: 300 })
  const { page } = desk
  await startCheck(desk)
  await page.getByRole('progressbar').waitFor()
  await goTo(desk, 'Diagnose')
  await goTo(desk, 'Checks')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await reportShown(desk)
})

function broken(name: string, finding: string): Scenario {
  const defect = DEFECTS.find((one) => one.name === name && one.finding === finding)
  if (defect === undefined) throw new Error(`The lab has no defect ${finding}: ${name}`)
  return defect.apply(healthy())
}

/** The newest run, as it was kept. */
async function lastReport(desk: Awaited<ReturnType<typeof launchInLab>>) {
  const runs = await desk.call('checks.runs', { domain: null, offset: 0, limit: 1 })
  if (!runs.ok || runs.value.runs[0] === undefined) throw new Error('no run was kept')
  const run = await desk.call('checks.run', { id: runs.value.runs[0].id, against: null })
  if (!run.ok) throw new Error(run.fault.code)
  return run
}
