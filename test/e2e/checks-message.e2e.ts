import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dkimSign } from 'mailauth'
import { beforeAll, expect, test } from 'vitest'
import { addRecords } from '../../src/lab/scenarios/edits.ts'
import { findViolations } from '../support/axe.ts'
import { dropFiles, goTo } from '../support/desk.ts'
import { DOMAIN, findingsThat, healthy, launchInLab, reportShown } from '../support/lab-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const LETTER = [
  `From: Anna Beispiel <anna@${DOMAIN}>`,
  'To: Bert <bert@example.net>',
  'Subject: Minutes of our meeting',
  `Date: ${new Date(Date.now() - 60_000).toUTCString().replace('GMT', '+0000')}`,
  `Message-ID: <5f2c1e@${DOMAIN}>`,
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello Bert, here are the minutes.',
  '',
].join('\r\n')

let signed: string
beforeAll(async () => {
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const signatureData = [{ signingDomain: DOMAIN, selector: 'letter', privateKey: key }]
  const { signatures } = await dkimSign(LETTER, { canonicalization: 'relaxed/relaxed', signatureData } as never)
  signed = signatures + LETTER
})

/** A healthy world in which the key of the letter is published. */
function world() {
  const record = `"v=DKIM1; k=rsa; p=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}"`
  return addRecords('letter._domainkey', 'TXT', record.replace(/(.{200})/g, '$1" "'))(healthy())
}

test('a signed mail is dropped and checked; one that was changed is told from it', { timeout: 120_000 }, async () => {
  await using desk = await launchInLab(world(), { settings: { language: 'en', appearance: 'light' } })
  const { page } = desk
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await dropFiles(desk, [{ name: 'minutes.eml', content: signed }])
  await page.getByRole('button', { name: 'Check this mail' }).waitFor()
  expect(await findViolations(page), 'offer').toEqual([])
  await page.getByRole('button', { name: 'Check this mail' }).click()
  await reportShown(desk)
  await page.getByRole('heading', { level: 1, name: 'minutes.eml' }).waitFor()
  expect(await findingsThat(desk, 'Failed')).toEqual([])
  await page
    .getByRole('button', { name: /^Passed/ })
    .first()
    .click()
  await page.locator('h3 button', { hasText: 'The signature holds' }).first().waitFor()
  expect(await findViolations(page), 'report').toEqual([])

  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('heading', { name: 'An ordinary mail, no bounce' }).waitFor()
  await goTo(desk, 'Checks')
  const changed = join(temporaryFolder(), 'changed.eml')
  writeFileSync(changed, signed.replace('minutes.\r\n', 'hours.\r\n'))
  await page.locator('main input[type=file]').setInputFiles(changed)
  await reportShown(desk)
  await page.getByRole('heading', { level: 1, name: 'changed.eml' }).waitFor()
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page
    .getByText(/The body was changed after it was signed/)
    .first()
    .waitFor()
  expect(await findingsThat(desk, 'Failed')).not.toEqual([])
  await page
    .locator('h3 button', { hasText: /^Failed/ })
    .first()
    .click()
  expect(await findViolations(page), 'failure').toEqual([])
})

test('a text without a header is no mail, which is said', async () => {
  await using desk = await launchInLab(world(), { settings: { language: 'de', appearance: 'dark' } })
  const { page } = desk
  await goTo(desk, 'Prüfungen')
  const notes = join(temporaryFolder(), 'notes.txt')
  writeFileSync(notes, 'hello\n')
  await page.locator('main input[type=file]').setInputFiles(notes)
  await page.getByText('Das ist keine Mail').waitFor()
  expect(await findViolations(page)).toEqual([])
})
