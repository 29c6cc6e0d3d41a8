import type { LaunchedApp } from './launch-app.ts'

/** What a person does at the window, in the words of the tests. */

const MOST_LOOKS = 20

/** Puts a text on the clipboard and pastes it, as the menu's *Paste* does. Only a window in front takes a paste. */
export async function paste({ app, page }: LaunchedApp, text: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.focus())
  await page.waitForFunction(() => document.hasFocus())
  // In steps: X11 sometimes hands out nothing in the moment in which the clipboard is filled.
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  const isThere = () => app.evaluate(async ({ clipboard }, copied) => (await clipboard.readText()) === copied, text)
  for (let look = 0; look < MOST_LOOKS && !(await isThere()); look += 1);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
}

/** A file to drop; `size` instead of `content`: so many bytes of no meaning. */
export interface DroppedFile {
  readonly name: string
  readonly content?: string
  readonly size?: number
}

/** Drags files over the window; `drop` lets them go. */
export async function dragFiles({ page }: LaunchedApp, files: readonly DroppedFile[]) {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, content, size } of list) data.items.add(new File([content ?? new Uint8Array(size ?? 0)], name))
    return data
  }, files)
  const overlay = page.locator('.mantine-Dropzone-root')
  await overlay.waitFor({ state: 'attached' })
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  return { overlay, drop: () => overlay.dispatchEvent('drop', { dataTransfer: transfer }) }
}

export async function dropFiles(desk: LaunchedApp, files: readonly DroppedFile[]): Promise<void> {
  const { drop } = await dragFiles(desk, files)
  await drop()
}

/** Leads to a place by the navigation, and waits until it says where one is. */
export async function goTo({ page }: LaunchedApp, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place, exact: true }).click()
  await page.locator('main h1').waitFor()
}
