import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { electronArguments } from '../support/electron-arguments.ts'
import { ELECTRON, type LaunchedApp, launchApp, PROJECT } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a second start shows the window of the first, and ends', async () => {
  await using desk = await launchApp()
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const env = { ...process.env, POSTDESK_DATA: desk.dataFolder }
  const second = spawn(ELECTRON, [...electronArguments(), PROJECT], { env, stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect
    .poll(() =>
      desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
    )
    .toEqual([true])
})

test('the window comes back where it was, with the settings that were chosen', async () => {
  const dataFolder = temporaryFolder()
  const bounds = { x: 40, y: 30, width: 900, height: 640 }
  {
    await using desk = await launchApp({ dataFolder })
    await desk.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), bounds)
    await expect.poll(() => windowBounds(desk)).toEqual(bounds)
    expect(await desk.call('settings.write', { language: 'de', appearance: 'dark' })).toMatchObject({ ok: true })
  }
  await using again = await launchApp({ dataFolder })
  // The display moves a window when it comes to it.
  await expect.poll(() => windowBounds(again)).toEqual(bounds)
  const there = await again.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    return { theme: nativeTheme.themeSource, colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor() }
  })
  expect(there).toEqual({ theme: 'dark', colour: '#15191C' })
  // The page's own colour is the window's.
  const pageColour = () => again.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect.poll(pageColour).toBe('rgb(21, 25, 28)')
  expect(await again.call('settings.read', {})).toEqual({ ok: true, value: { language: 'de', appearance: 'dark' } })
})

test('the menu speaks the language of the window, and leads to its places', async () => {
  await using desk = await launchApp()
  expect(await menuLabels(desk)).toEqual(['&File', '&Edit', '&View'])
  await chooseFromMenu(desk, '&Settings')
  await desk.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await desk.call('settings.write', { language: 'de', appearance: 'system' })
  expect(await menuLabels(desk)).toEqual(['&Datei', '&Bearbeiten', '&Ansicht'])
  await desk.page.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor()
  await chooseFromMenu(desk, '&Verlauf')
  await desk.page.getByText('Noch nichts diagnostiziert').waitFor()
})

test('a page that crashes is loaded anew', async () => {
  await using desk = await launchApp()
  const loaded = desk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve(contents.getURL()))
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(await loaded).toBe('postdesk://app/index.html')
})

function menuLabels({ app }: LaunchedApp): Promise<readonly string[] | undefined> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
}

function chooseFromMenu({ app }: LaunchedApp, label: string): Promise<void> {
  return app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find((item) => item.label === label)?.click()
  }, label)
}

/** Where the desk's window is. */
function windowBounds(desk: LaunchedApp) {
  return desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
}
