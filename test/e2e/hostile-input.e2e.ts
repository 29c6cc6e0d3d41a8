import { expect, test } from 'vitest'
import { dropFiles, goTo, paste } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'

const HOSTILE = sample('hostile.eml')

test('HTML and scripts in every field are shown as text, and nothing of them is run or loaded', async () => {
  await using desk = await launchApp()
  const { page } = desk
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await dropFiles(desk, [{ name: '<img src=x onerror="window.attacked=1">.eml', content: HOSTILE }])
  await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  await page.getByRole('button', { name: 'Expert details' }).click()

  const words = await page.getByRole('main').innerText()
  expect(words).toContain("<script>window.attacked='text'</script>")
  expect(words).toContain("onerror=window.attacked='recipient'>")
  expect(words).toContain('<img src=x onerror="window.attacked=1">.eml')
  await goTo(desk, 'Today')
  await page.getByRole('heading', { name: 'Your move' }).waitFor()
  await page.keyboard.press('Control+Shift+H')
  await page.getByRole('checkbox').nth(1).waitFor()

  expect(await page.evaluate(() => Reflect.get(window, 'attacked'))).toBeUndefined()
  expect(await page.locator('main :is(script, iframe, object, embed, img, a[href])').count()).toBe(0)
  expect(requested.filter((url) => !url.startsWith('postdesk://app/'))).toEqual([])
})

test('a link from a hostile text can be copied, and is not opened', async () => {
  await using desk = await launchApp()
  const { page } = desk
  await paste(desk, HOSTILE)
  await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  expect(await page.getByRole('button', { name: /^Open in the browser/ }).count()).toBe(0)
  const opened = await desk.call('links.open', { url: "javascript:window.attacked='url'" })
  expect(opened).toEqual({ ok: true, value: { opened: false } })
})
