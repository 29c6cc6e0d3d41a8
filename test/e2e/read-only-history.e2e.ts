import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client/sqlite3'
import { expect, test } from 'vitest'
import { goTo, paste } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a history of a newer Postdesk is only read, and every place says so', async () => {
  const dataFolder = temporaryFolder()
  {
    await using desk = await launchApp({ dataFolder })
    await paste(desk, sample('unknown-user.eml'))
    await desk.page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  }
  const client = createClient({ url: pathToFileURL(join(dataFolder, 'postdesk.db')).href })
  await client.execute("insert into schema_version values (999, 'from-the-future', '2030-01-01T00:00:00Z')")
  client.close()

  await using desk = await launchApp({ dataFolder })
  const { page } = desk
  const banner = page.getByRole('alert').getByText(/written by a newer Postdesk/)
  await banner.waitFor()
  for (const place of ['Today', 'Diagnose', 'Checks', 'Probes', 'Tickets', 'Set up', 'Settings']) {
    await goTo(desk, place)
    expect(await banner.isVisible()).toBe(true)
  }

  await paste(desk, sample('two-recipients.eml'))
  await page.getByRole('heading', { name: '2 recipients' }).waitFor()
  await page.getByText('could not be kept in the history').waitFor()
  await page.keyboard.press('Control+Shift+H')
  await page.getByText('1 diagnosis').waitFor()
  await page.getByRole('checkbox', { name: /^Select The address/ }).check()
  await page.getByRole('button', { name: 'Delete …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('status').getByText('can only be read').waitFor()
  expect(await page.getByText('1 selected').isVisible()).toBe(true)
})
