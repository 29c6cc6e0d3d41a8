import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Elsewhere, openElsewhere } from '../support/elsewhere.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'

let desk: LaunchedApp
let elsewhere: Elsewhere
beforeAll(async () => {
  elsewhere = await openElsewhere()
  desk = await launchApp()
})
afterAll(async () => {
  await desk[Symbol.asyncDispose]()
  elsewhere.close()
})

describe('the way out', () => {
  test.each(['https://example.org/', 'http://127.0.0.1/', 'postdesk://app/other.html', 'postdesk://other/'])(
    'a navigation to %s is refused',
    async (url) => {
      const before = desk.page.url()
      await rememberNextNavigation()
      await desk.page.evaluate((url) => {
        location.href = url
      }, url)
      expect(await nextNavigation()).toEqual({ url, prevented: true })
      expect(desk.page.url()).toBe(before)
    },
  )

  test.each(['will-redirect', 'will-attach-webview'])('%s is refused', async (event) => {
    expect(await emitted(event)).toBe(true)
  })

  test('no window opens', async () => {
    const opened = await desk.page.evaluate(
      (url) => [window.open(url), window.open('about:blank'), window.open('postdesk://app/index.html')],
      elsewhere.url,
    )
    expect(opened).toEqual([null, null, null])
    expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(elsewhere.visits()).toBe(0)
  })

  test('nothing is requested from elsewhere, even without the policy', async () => {
    const outcome = await desk.app.evaluate(
      ({ session }, url) => session.defaultSession.fetch(url).then(String, (error: Error) => error.message),
      elsewhere.url,
    )
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(elsewhere.visits()).toBe(0)
  })

  test('no name is looked up, and no proxy is asked', async () => {
    const switches = await desk.app.evaluate(({ app }) => [
      app.commandLine.getSwitchValue('host-resolver-rules'),
      app.commandLine.hasSwitch('no-proxy-server'),
      app.commandLine.hasSwitch('disable-background-networking'),
      app.commandLine.hasSwitch('disable-component-update'),
    ])
    expect(switches).toEqual(['MAP * ~NOTFOUND', true, true, true])
  })

  test('nothing is downloaded', async () => {
    const outcome = await desk.app.evaluate(
      ({ session, BrowserWindow }) =>
        new Promise<unknown>((resolve) => {
          session.defaultSession.once('will-download', (event, item) => {
            resolve(event.defaultPrevented)
            if (!event.defaultPrevented) item.cancel()
          })
          BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('postdesk://app/index.html')
        }),
    )
    expect(outcome).toBe(true)
  })
})

describe('permissions', () => {
  test.each(['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read', 'background-sync'])(
    '%s is not given when it is looked for',
    async (name) => {
      const state = await desk.page.evaluate(
        (name) => navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state),
        name,
      )
      expect(state).toBe('denied')
    },
  )

  test('none is given when it is asked for', async () => {
    const refused = await desk.page.evaluate(async () => [
      await Notification.requestPermission(),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code }) => resolve(code),
        ),
      ),
      await navigator.clipboard.readText().then(
        () => 'given',
        ({ name }) => name,
      ),
    ])
    expect(refused).toEqual(['denied', 1, 'NotAllowedError'])
  })

  test('text may be put on the clipboard', async () => {
    await desk.focus()
    expect(
      await desk.page.evaluate(() =>
        navigator.clipboard.writeText('copied').then(
          () => 'written',
          ({ name }) => name,
        ),
      ),
    ).toBe('written')
    // X11 sometimes hands out nothing in the moment in which the clipboard is filled.
    await expect.poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('copied')
  })
})

/** Tells whether our own listener stopped this event of the window's contents. */
function emitted(name: string): Promise<boolean> {
  return desk.app.evaluate(({ BrowserWindow }, name) => {
    let prevented = false
    const event = {
      preventDefault: () => {
        prevented = true
      },
    }
    BrowserWindow.getAllWindows()[0]?.webContents.emit(name, event, 'https://example.org/')
    return prevented
  }, name)
}

interface TriedNavigation {
  readonly url: string
  readonly prevented: boolean
}

declare global {
  /** In the main process: the navigation that the page tried after it was told to remember. */
  var triedNavigation: Promise<TriedNavigation>
}

function rememberNextNavigation(): Promise<void> {
  return desk.app.evaluate(({ BrowserWindow }) => {
    globalThis.triedNavigation = new Promise((resolve) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.once('will-frame-navigate', ({ url, defaultPrevented }) =>
        resolve({ url, prevented: defaultPrevented }),
      )
    })
  })
}

function nextNavigation(): Promise<TriedNavigation> {
  return desk.app.evaluate(() => globalThis.triedNavigation)
}
