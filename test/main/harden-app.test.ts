import type { App } from 'electron'
import { expect, test } from 'vitest'
import { APP_SCHEME_PRIVILEGES, hardenApp } from '../../src/main/security/harden-app.ts'
import { rendererSource } from '../../src/main/security/renderer-source.ts'

/** Only what `hardenApp` touches of Electron's app. */
function hardened(isPackaged: boolean, startedWith: readonly string[] = [], development = false) {
  const done: string[] = []
  const app = {
    isPackaged,
    enableSandbox: () => done.push('sandbox'),
    commandLine: {
      hasSwitch: (name: string) => startedWith.includes(name),
      appendSwitch: (name: string, value?: string) => done.push(value === undefined ? name : `${name}=${value}`),
    },
  } as unknown as App
  hardenApp(app, development)
  return done
}

test('every window is sandboxed', () => {
  expect(hardened(false)).toContain('sandbox')
  expect(hardened(true)).toContain('sandbox')
})

test('what is packaged is sandboxed, however it was started; only a development build may be started without', () => {
  expect(hardened(true, ['no-sandbox'])).toContain('sandbox')
  expect(hardened(false, ['no-sandbox'])).not.toContain('sandbox')
})

test('Chromium talks to nobody by itself, and finds nobody', () => {
  expect(hardened(true)).toEqual(
    expect.arrayContaining([
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'no-pings',
      'dns-prefetch-disable',
      'no-proxy-server',
      'force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      'host-resolver-rules=MAP * ~NOTFOUND',
    ]),
  )
  expect(hardened(false, [], true)).toContain('host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost')
})

test('our scheme is an origin of its own, and may do no more than it needs', () => {
  expect(APP_SCHEME_PRIVILEGES).toEqual({
    scheme: 'postdesk',
    privileges: { standard: true, secure: true, codeCache: true },
  })
})

test('the page comes from our files, and nothing else is loaded', () => {
  const { page, origin, development, mayLoad } = rendererSource(false, undefined)
  expect([page, origin, development]).toEqual(['postdesk://app/index.html', 'postdesk://app', false])
  const urls = [
    'postdesk://app/assets/a.js',
    'postdesk://other/',
    'http://localhost:5173/',
    'https://app/',
    'file:///a',
    'devtools://devtools/x',
    'data:,x',
    '',
  ]
  expect(urls.map(mayLoad)).toEqual([true, false, false, false, false, false, false, false])
})

test('a development server counts only while developing', () => {
  const server = 'http://localhost:5173'
  expect(rendererSource(true, server)).toMatchObject({ page: 'postdesk://app/index.html', development: false })
  const { page, origin, development, mayLoad } = rendererSource(false, server)
  expect([page, origin, development]).toEqual([server, server, true])
  const urls = [
    `${server}/src/index.tsx`,
    'ws://localhost:5173/',
    'devtools://devtools/bundled/x',
    'http://localhost:5174/',
    'https://localhost:5173/',
  ]
  expect(urls.map(mayLoad)).toEqual([true, true, true, false, false])
})
