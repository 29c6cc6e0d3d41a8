import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkAll, DOMAIN, healthy, launchInLab } from '../support/lab-desk.ts'

test.each([
  ['Web page', 'html', /^<!doctype html>/],
  ['Markdown', 'md', /^# /],
  ['JSON', 'json', /^\{\n {2}"version": 1,/],
] as const)('a report is written as %s to where the user says', async (name, ending, begins) => {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-export-'))
  try {
    await using desk = await launchInLab(healthy())
    const { app, page } = desk
    await checkAll(desk)
    const path = join(folder, `report.${ending}`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async (...asked: unknown[]) => {
        Reflect.set(globalThis, 'askedForExport', asked.at(-1))
        return { canceled: false, filePath }
      }
    }, path)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByText(`The report was written to ${path}`).first().waitFor()
    const asked = await app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'askedForExport')))
    expect(asked).toContain(`${DOMAIN}-2`)
    const written = readFileSync(path, 'utf8')
    expect(written).toMatch(begins)
    expect(written).toContain(DOMAIN)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
})
