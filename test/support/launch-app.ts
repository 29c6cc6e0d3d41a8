import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright-core'
import type { Input, MethodName, Output } from '../../src/contract/methods.ts'
import type { Reply, Settings } from '../../src/contract/shapes.ts'
// Only for its type of `window.postdesk`.
import type {} from '../../src/renderer/api.ts'
import { electronArguments } from './electron-arguments.ts'

/** The folder of the project, which Electron is started with. */
export const PROJECT = join(import.meta.dirname, '../..')

/** The Electron program of this computer. In plain Node the package `electron` is its path. */
export const ELECTRON = String(createRequire(import.meta.url)('electron'))

/** What a test may want otherwise than usual. */
export interface LaunchOptions {
  /** Left out: a new one, which is removed at the end. */
  readonly dataFolder?: string
  /** What the user chose before this start; left out: nothing. */
  readonly settings?: Settings
  /** Environment variables in addition to those of the test. */
  readonly env?: Readonly<Record<string, string>>
}

/** The built program, running in a real Electron, with a data folder of its own. */
export interface LaunchedApp {
  readonly app: ElectronApplication
  /** Its window, with the first page drawn. */
  readonly page: Page
  readonly dataFolder: string
  /** Asks the main process as the window does. */
  call<N extends MethodName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** Lets the page believe again that it has the focus, which it loses when it goes elsewhere or tries to. */
  focus(): Promise<void>
  /** Quits as a user does, and waits for the end. */
  quit(): Promise<void>
  /** Ends it without a word, as a power cut does, and waits for the end. */
  kill(): Promise<void>
  /** Removes what the test left behind. */
  [Symbol.asyncDispose](): Promise<void>
}

const open = new Set<Page>()

/** The pages of all windows that are open now. */
export function openPages(): readonly Page[] {
  return [...open]
}

/** Starts what was built. The English of the window does not depend on the computer's language. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'postdesk-e2e-'))
  if (options.settings !== undefined) writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(options.settings))
  // No `executablePath`: only for the program that it finds itself does Playwright hold the window back until it listens.
  const app = await _electron.launch({
    cwd: PROJECT,
    args: [...electronArguments(), PROJECT],
    env: { ...environment(), LANGUAGE: 'en', POSTDESK_DATA: dataFolder, ...options.env },
    // The appearance is that of the program, not one that Playwright pretends.
    colorScheme: null,
    timeout: 30_000,
  })
  const page = await app.firstWindow()
  open.add(page)
  app.once('close', () => open.delete(page))
  await page.locator('h1').first().waitFor()
  const devtools = await app.context().newCDPSession(page)
  const focus = () => emulateFocus(devtools, page)
  await focus()
  const quit = () => app.close()
  return {
    app,
    page,
    dataFolder,
    call: (name, input) => ask(page, name, input),
    focus,
    quit,
    kill: () => kill(app),
    [Symbol.asyncDispose]: async () => {
      await quit()
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Without a window manager no window ever has the focus, and a page without it may not use the clipboard. */
async function emulateFocus(devtools: CDPSession, page: Page): Promise<void> {
  for (const enabled of [false, true]) await devtools.send('Emulation.setFocusEmulationEnabled', { enabled })
  await page.waitForFunction(() => document.hasFocus())
}

/** Playwright's types cannot follow that name and input belong together; the signature above says so. */
function ask<N extends MethodName>(page: Page, name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  const call = ({ name, input }: { readonly name: MethodName; readonly input: unknown }) =>
    (window.postdesk.call as (name: MethodName, input: unknown) => Promise<unknown>)(name, input)
  return page.evaluate(call, { name, input: input as unknown }) as Promise<Reply<Output<N>>>
}

async function kill(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
}

/** Playwright wants no undefined values. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
