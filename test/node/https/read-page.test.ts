import { describe, expect, test } from 'vitest'
import type { HttpsOutcome } from '../../../src/engine/checks/world.ts'
import { readPage } from '../../../src/node/https/read-page.ts'

const PAGE = 'https://data.example/report?key=secret'

/** A host that answers so, page after page; what was asked for. */
function host(...answers: readonly Partial<HttpsOutcome>[]) {
  const asked: string[] = []
  const get = async (url: string): Promise<HttpsOutcome> => {
    asked.push(url)
    const answer = answers[asked.length - 1] ?? answers.at(-1)
    const page = { url, outcome: 'ok', error: null, status: 200, headers: {}, body: 'text', tooLarge: false } as const
    return { ...page, location: null, tls: null, addresses: [], tookMs: 1, ...answer }
  }
  return { asked, read: () => readPage({ get }, PAGE, 1000) }
}

const to = (location: string): Partial<HttpsOutcome> => ({ status: 302, location })

describe('a page', () => {
  test('is read as UTF-8', async () => {
    const body = Buffer.from('Grüße').toString('latin1')
    expect(await host({ body }).read()).toBe('Grüße')
  })

  test('is followed on its own host', async () => {
    const { asked, read } = host(to('/other'), to('https://data.example/third'), {})
    expect(await read()).toBe('text')
    expect(asked).toEqual([PAGE, 'https://data.example/other', 'https://data.example/third'])
  })

  test.each<[string, Partial<HttpsOutcome>, string]>([
    ['to another host', to('https://evil.example/'), 'not-found'],
    ['to another port', to('https://data.example:8443/'), 'not-found'],
    ['to the clear', to('http://data.example/'), 'not-found'],
    ['to a file', to('file:///etc/passwd'), 'not-found'],
    ['for ever', to('/again'), 'not-found'],
    ['nowhere', { status: 404 }, 'not-found'],
    ['into silence', { outcome: 'timeout' }, 'timeout'],
    ['to a wrong certificate', { outcome: 'certificate' }, 'not-found'],
    ['without end', { tooLarge: true }, 'too-large'],
  ])('that leads %s is a fault, and tells no secret', async (_, answer, code) => {
    const { asked, read } = host(answer)
    const error: unknown = await read().catch((fault: unknown) => fault)
    expect(error).toMatchObject({ code })
    expect(String(error)).not.toContain('secret')
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(asked.every((url) => url.startsWith('https://data.example/'))).toBe(true)
  })
})
