import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'

let desk: LaunchedApp
beforeAll(async () => {
  desk = await launchApp()
})
afterAll(() => desk[Symbol.asyncDispose]())

describe('the page', () => {
  test('has nothing of Node, and one thing of ours', async () => {
    const found = await desk.page.evaluate(() => ({
      node: ['process', 'require', 'module', 'global', 'Buffer', '__dirname', 'electron'].filter(
        (name) => name in window,
      ),
      ours: Object.entries(window.postdesk).map(([name, value]) => `${name}: ${typeof value}`),
    }))
    expect(found).toEqual({ node: [], ours: ['call: function', 'on: function'] })
  })

  test('stands behind all walls', async () => {
    const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // Electron has it; its types leave it out.
      return (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
  })

  test.runIf(process.platform === 'linux')('runs in a process that was started for the sandbox', async () => {
    const pid = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toMatch(/--type=renderer .*--enable-sandbox /)
  })

  test('cannot change what the preload works with, nor take its place', async () => {
    const reply = await desk.page.evaluate(async () => {
      const seen: string[] = []
      const { apply } = Function.prototype
      Object.assign(Object.prototype, { polluted: 'yes' })
      Function.prototype.apply = function (...args) {
        seen.push('apply')
        return Reflect.apply(apply, this, args)
      }
      try {
        Object.assign(window, { postdesk: { call: () => 'taken' } })
      } catch {
        // That is how it should be.
      }
      const reply = await window.postdesk.call('settings.read', {})
      Function.prototype.apply = apply
      Reflect.deleteProperty(Object.prototype, 'polluted')
      return { reply: JSON.stringify(reply), seen }
    })
    expect(reply).toEqual({ reply: expect.stringContaining('"ok":true'), seen: [] })
    const preload = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScriptInIsolatedWorld(999, [
        { code: 'Object.prototype.polluted' },
      ]),
    )
    expect(preload).toBeUndefined()
  })

  test('comes from our own scheme, not from a file', async () => {
    expect(await desk.page.evaluate(() => [location.origin, isSecureContext])).toEqual(['postdesk://app', true])
  })

  test('has no developer tools in it', async () => {
    const opened = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.openDevTools()
      return contents?.isDevToolsOpened()
    })
    expect(opened).toBe(false)
  })

  test('has no webview', async () => {
    expect(await desk.page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))).toBe(false)
  })

  test('is not spell-checked with dictionaries from afar', async () => {
    expect(await desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
  })
})

describe('the calls', () => {
  test('of another window are refused, even with our page in it', async () => {
    expect(await callFromOtherWindow('postdesk://app/index.html')).toEqual({
      ok: false,
      fault: { code: 'forbidden', detail: '' },
    })
  })

  test('of another page in our window are refused', async () => {
    const reply = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      await contents?.loadURL('about:blank')
      const reply = await contents?.executeJavaScript(`window.postdesk.call('settings.read', {})`)
      await contents?.loadURL('postdesk://app/index.html')
      return reply
    })
    await desk.page.locator('h1').first().waitFor()
    expect(reply).toEqual({ ok: false, fault: { code: 'forbidden', detail: '' } })
  })

  test('cannot be made from a frame', async () => {
    const inFrame = await desk.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      const found = frame.contentWindow?.postdesk
      frame.remove()
      return typeof found
    })
    expect(inFrame).toBe('undefined')
  })

  test('without a known method or a fitting input are refused', async () => {
    const replies = await desk.page.evaluate(async () => {
      const call = window.postdesk.call as unknown as (...args: unknown[]) => Promise<unknown>
      return [await call('__proto__', {}), await call('settings.read', { more: 1 }), await call(), await call({}, {})]
    })
    expect(replies.map((reply) => (reply as { fault: { code: string } }).fault.code)).toEqual([
      'unknown-method',
      'invalid-input',
      'unknown-method',
      'unknown-method',
    ])
  })
})

describe('links', () => {
  test('only known ones reach the system', async () => {
    await desk.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => {
        opened.push(url)
      }
    })
    const urls = [
      'http://www.spamhaus.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'https://evil.example/',
      'mailto:someone@evil.example',
      'https://check.spamhaus.org/',
    ]
    const replies = []
    for (const url of urls) replies.push(await desk.call('links.open', { url }))
    expect(replies.map((reply) => reply.ok && reply.value.opened)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
    expect(await desk.call('links.known', { urls })).toEqual({
      ok: true,
      value: [false, false, false, false, false, false, true],
    })
    expect(await desk.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(['https://check.spamhaus.org/'])
  })
})

/** What our own page is told in a window that is not ours. */
function callFromOtherWindow(url: string): Promise<unknown> {
  return desk.app.evaluate(async ({ BrowserWindow, app }, url) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload } })
    try {
      await window.loadURL(url)
      return await window.webContents.executeJavaScript(`window.postdesk.call('settings.read', {})`)
    } finally {
      window.destroy()
    }
  }, url)
}
