import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAuthenticationResults } from '../../../src/engine/authentication-results/read-results.ts'

/** The examples of RFC 8601, appendix B. */
test('no authentication was done', () => {
  expect(readAuthenticationResults('example.org 1; none')).toEqual({ authservId: 'example.org', results: [] })
})

test('one method with a property', () => {
  expect(readAuthenticationResults('example.com; spf=pass smtp.mailfrom=example.net')?.results).toEqual([
    {
      method: 'spf',
      result: 'pass',
      reason: null,
      properties: [{ name: 'smtp.mailfrom', value: 'example.net' }],
      comments: [],
    },
  ])
})

test('several methods, comments, reasons, versions', () => {
  const value = `example.com;
      auth=pass (cram-md5 (nested; =)) smtp.auth=sender@example.net;
      dkim/1=fail reason="signature = bad; \\"really\\"" header.i=@mail.example.net header.b="abc"`
  expect(readAuthenticationResults(value)).toEqual({
    authservId: 'example.com',
    results: [
      {
        method: 'auth',
        result: 'pass',
        reason: null,
        properties: [{ name: 'smtp.auth', value: 'sender@example.net' }],
        comments: ['cram-md5 (nested; =)'],
      },
      {
        method: 'dkim',
        result: 'fail',
        reason: 'signature = bad; "really"',
        properties: [
          { name: 'header.i', value: '@mail.example.net' },
          { name: 'header.b', value: 'abc' },
        ],
        comments: [],
      },
    ],
  })
})

test('what Microsoft and Google write', () => {
  const microsoft = readAuthenticationResults(
    'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=none (message not signed)',
  )
  // Exchange Online names no authserv-id.
  expect(microsoft).toMatchObject({ authservId: '', results: [{ method: 'spf' }, { method: 'dkim', result: 'none' }] })
  expect(readAuthenticationResults(';')).toBeNull()
  const google = readAuthenticationResults(
    'mx.google.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org',
  )
  expect(google?.results[0]).toMatchObject({
    method: 'dmarc',
    result: 'pass',
    comments: ['p=REJECT sp=REJECT dis=NONE'],
  })
})

test('anything at all is read in linear time, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (value) => {
      readAuthenticationResults(value)
    }),
  )
  for (const bomb of ['('.repeat(200_000), '"\\'.repeat(100_000), '=;'.repeat(100_000), 'a=b '.repeat(100_000)])
    readAuthenticationResults(`x; ${bomb}`)
})
