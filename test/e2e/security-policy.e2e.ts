import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security/content-security-policy.ts'
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

describe('the policy', () => {
  test('comes with every file of ours', async () => {
    const files = await desk.page.evaluate(() =>
      [...document.querySelectorAll('script[src], link[href]')].map(
        (element) => Reflect.get(element, 'src') ?? Reflect.get(element, 'href'),
      ),
    )
    expect(files.length).toBeGreaterThan(1)
    for (const url of [desk.page.url(), ...files]) {
      const policy = await desk.app.evaluate(async ({ session }, url) => {
        const answer = await session.defaultSession.fetch(url)
        return answer.headers.get('Content-Security-Policy')
      }, url)
      expect(policy).toBe(CONTENT_SECURITY_POLICY)
    }
  })

  test.each<[string, string, (url: string) => void]>([
    [
      'a script in a link',
      'script-src-elem',
      () => (append('a', { href: 'javascript:void(0)' }) as HTMLAnchorElement).click(),
    ],
    ['a style in the page', 'style-src-elem', () => append('style', {}, 'body { color: red }')],
    ['a style in an element', 'style-src-attr', () => append('b', { style: 'color: red' })],
    ['a style from elsewhere', 'style-src-elem', (url) => append('link', { rel: 'stylesheet', href: url })],
    ['a picture from elsewhere', 'img-src', (url) => append('img', { src: url })],
    ['a font from elsewhere', 'font-src', (url) => void new FontFace('x', `url(${url})`).load().catch(() => {})],
    ['a request to elsewhere', 'connect-src', (url) => void fetch(url).catch(() => {})],
    ['a socket to elsewhere', 'connect-src', (url) => void new WebSocket(url.replace('http', 'ws'))],
    ['a beacon', 'connect-src', (url) => void navigator.sendBeacon(url, 'x')],
    ['a frame', 'frame-src', (url) => append('iframe', { src: url })],
    ['a sound', 'media-src', (url) => append('audio', { src: url })],
    ['another base', 'base-uri', (url) => append('base', { href: url })],
    ['a form', 'form-action', (url) => (append('form', { action: url }) as HTMLFormElement).submit()],
    ['to fetch ahead', 'default-src', (url) => append('link', { rel: 'prefetch', href: url })],
  ])('forbids %s', async (_what, directive, act) => {
    await defineAppend()
    expect(await violationBy(() => desk.page.evaluate(act, elsewhere.url))).toBe(directive)
    expect(elsewhere.visits()).toBe(0)
  })

  test('forbids a script from elsewhere', async () => {
    // As text, because the test runner puts something of its own in place of an import.
    const act = () => desk.page.evaluate(`import('${elsewhere.url}').catch(() => {})`)
    expect(await violationBy(act)).toBe('script-src-elem')
    expect(elsewhere.visits()).toBe(0)
  })

  test('forbids code from text', async () => {
    // Later, and not at once: what Playwright evaluates itself may do this.
    const outcomes = await desk.page.evaluate(
      () =>
        new Promise((resolve) => {
          const nameOf = (act: () => unknown) => {
            try {
              return typeof act()
            } catch (error) {
              return error instanceof Error ? error.name : 'thrown'
            }
          }
          setTimeout(() =>
            resolve([
              nameOf(() => Reflect.construct(Function, ['return 1'])),
              nameOf(() => Reflect.apply(Reflect.get(window, 'eval'), undefined, ['1'])),
            ]),
          )
        }),
    )
    expect(outcomes).toEqual(['EvalError', 'EvalError'])
  })

  test.each<[string, () => unknown]>([
    ['innerHTML', () => Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' })],
    ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')],
    ['document.write', () => document.write('<b>x</b>')],
    ['a parser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html')],
    ['a frame', () => Object.assign(document.createElement('iframe'), { srcdoc: '<b>x</b>' })],
    ['a script', () => document.createElement('script').append('1')],
    ['an event handler', () => document.createElement('b').setAttribute('onclick', '1')],
    ['a worker', () => new Worker('data:text/javascript,1')],
    ['an object', () => document.createElement('object').setAttribute('data', 'data:text/html,x')],
    ['a policy of trusted types', () => Reflect.get(window, 'trustedTypes').createPolicy('x', {})],
  ])('lets no text become more than text, by %s', async (_what, act) => {
    await expect(desk.page.evaluate(act)).rejects.toThrow(/TypeError/)
  })
})

declare global {
  /** In the page: puts an element into it. */
  function append(name: string, attributes: Readonly<Record<string, string>>, text?: string): Element
  /** In the page: the directive that was violated after it was told to remember. */
  var violated: Promise<string>
}

async function defineAppend(): Promise<void> {
  await desk.page.evaluate(() => {
    globalThis.append = (name, attributes, text = '') => {
      const element = document.createElement(name)
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
      element.append(text)
      document.head.append(element)
      return element
    }
  })
}

/** The directive that the first violation names. */
async function violationBy(act: () => Promise<unknown>): Promise<string> {
  await desk.page.evaluate(() => {
    globalThis.violated = new Promise((resolve) => {
      const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => resolve(effectiveDirective)
      document.addEventListener('securitypolicyviolation', hear, { once: true })
    })
  })
  await act()
  return desk.page.evaluate(() => globalThis.violated)
}
