import type { Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { hardenSession } from '../../src/main/security/harden-session.ts'
import { rendererSource } from '../../src/main/security/renderer-source.ts'

const OURS = 'postdesk://app/index.html'

/** Only what `hardenSession` touches of Electron's session. */
function hardened() {
  const session = {
    webRequest: { onBeforeRequest: vi.fn() },
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    on: vi.fn(),
  }
  hardenSession(session as unknown as Session, rendererSource(true, undefined))
  return session
}

test.each([
  [OURS, false],
  ['postdesk://app/assets/a.js', false],
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['postdesk://other/', true],
  ['ws://localhost/', true],
  ['', true],
])('a request for %s is cancelled: %s', (url, cancel) => {
  const answer = vi.fn()
  hardened().webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, answer)
  expect(answer).toHaveBeenCalledWith({ cancel })
})

test.each([
  ['clipboard-sanitized-write', OURS, true],
  ['clipboard-sanitized-write', 'https://example.org/', false],
  ['clipboard-read', OURS, false],
  ['media', OURS, false],
  ['openExternal', OURS, false],
  ['fullscreen', OURS, false],
])('the permission %s for %s is given: %s', (permission, url, given) => {
  const session = hardened()
  const answer = vi.fn()
  session.setPermissionRequestHandler.mock.lastCall?.[0](null, permission, answer, { requestingUrl: url })
  expect(answer).toHaveBeenCalledWith(given)
  expect(session.setPermissionCheckHandler.mock.lastCall?.[0](null, permission, url, {})).toBe(given)
})

test('no device is given, nothing is downloaded, no dictionary is fetched', () => {
  const session = hardened()
  const preventDefault = vi.fn()
  const [event, listener] = session.on.mock.lastCall ?? []
  listener({ preventDefault })
  expect(event).toBe('will-download')
  expect(preventDefault).toHaveBeenCalledOnce()
  expect(session.setDevicePermissionHandler.mock.lastCall?.[0]({ deviceType: 'usb' })).toBe(false)
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
})
