import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appFilePath, serveAppFiles } from '../../src/main/security/app-files.ts'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security/content-security-policy.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ORIGIN = 'postdesk://app'

function desk() {
  const outside = temporaryFolder()
  const folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.html'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<html><head><title>Postdesk</title></head></html>')
  writeFileSync(join(folder, 'assets', 'index-D4_f-1.js'), 'let x')
  writeFileSync(join(folder, '.hidden.html'), 'hidden')
  writeFileSync(join(folder, 'notes.txt'), 'notes')
  const serve = serveAppFiles(folder, ORIGIN)
  return (url: string, method = 'GET') => serve({ url, method })
}

describe('what is ours', () => {
  test('the page comes as it was built, with the policy', async () => {
    const answer = await desk()(`${ORIGIN}/index.html`)
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(await answer.text()).toBe('<html><head><title>Postdesk</title></head></html>')
  })

  test('a script has its type and the policy, and is as it was built', async () => {
    const answer = await desk()(`${ORIGIN}/assets/index-D4_f-1.js?v=1#x`)
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(await answer.text()).toBe('let x')
  })
})

describe('what is not', () => {
  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '//etc/passwd.html',
    '/assets//index-D4_f-1.js',
    '/./index.html',
    '/.hidden.html',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/',
    '',
    '/index.html/',
    '/index.html%00.js',
    '/C:/index.html',
  ])('%s is no path of ours, and its URL shows nothing', async (path) => {
    expect(appFilePath(path)).toBe(null)
    const page = await desk()(`${ORIGIN}${path}`)
    expect(await page.text()).toMatch(path === '/./index.html' ? /Postdesk/ : /^$/)
  })

  test('a file that is not there is not found', async () => {
    expect((await desk()(`${ORIGIN}/nowhere.html`)).status).toBe(404)
  })

  test.each([
    'https://app/index.html',
    'postdesk://other/index.html',
    'postdesk://app:80/index.html',
    'postdesk://u@app/index.html',
    'file:///index.html',
    'nonsense',
  ])('another origin (%s) is not found', async (url) => {
    expect((await desk()(url)).status).toBe(404)
  })

  test.each(['POST', 'HEAD', 'PUT', 'get'])('%s is not found', async (method) => {
    expect((await desk()(`${ORIGIN}/index.html`, method)).status).toBe(404)
  })

  test('no path leads out of the folder', () => {
    const nasty = fc.constantFrom('..', '.', '%2e', '%2f', '\\', '/', '//', 'a', 'b.html', '\0', ':', '~', '.js')
    fc.assert(
      fc.property(fc.array(nasty), (parts) => {
        const path = appFilePath(`/${parts.join('')}`)
        if (path !== null) expect(join('/root/renderer', path)).toMatch(/^\/root\/renderer\/[^.]/)
      }),
    )
  })
})
