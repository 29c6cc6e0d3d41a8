import { describe, expect, test } from 'vitest'
import { parseHeaders } from '../../../src/engine/messages/headers.ts'
import { authenticateSender } from '../../../src/engine/tickets/authenticate-sender.ts'

const RECEIVED =
  'Received: from out.acme.example (out.acme.example [192.0.2.99]) by mx.example.org with ESMTPS id x; Mon, 2 Nov 2026 12:00:00 +0000'
const INSIDE =
  'Received: from mx.example.org (mx.example.org [10.0.0.5]) by store.example.org with LMTP id y; Mon, 2 Nov 2026 12:00:01 +0000'
const results = (text: string, by = 'mx.example.org') => `Authentication-Results: ${by}; ${text}`

function judge(
  lines: readonly string[],
  told: readonly string[] = ['mx.example.org'],
  sender: string | null = 'a@acme.example',
) {
  return authenticateSender(parseHeaders(`${lines.join('\r\n')}\r\n\r\n`), sender, told)
}

describe('the domain in From', () => {
  test.each([
    ['dmarc=pass header.from=acme.example', 'pass'],
    ['dmarc=fail header.from=acme.example', 'fail'],
    ['spf=pass smtp.mailfrom=x@bounce.acme.example', 'pass'],
    ['dkim=pass header.d=acme.example', 'pass'],
    ['dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example', 'unknown'],
    ['dkim=pass header.d=evil.example; dmarc=fail header.from=acme.example', 'fail'],
    ['dmarc=pass header.from=evil.example', 'unknown'],
    ['spf=fail smtp.mailfrom=x@acme.example', 'fail'],
    ['spf=softfail smtp.mailfrom=x@acme.example', 'unknown'],
    ['spf=fail smtp.mailfrom=x@acme.example; dkim=pass header.d=acme.example', 'pass'],
    ['none', 'unknown'],
  ])('with %s: %s', (text, authenticated) => {
    expect(judge([results(text), RECEIVED])).toBe(authenticated)
  })

  test('is only believed of who received it', () => {
    const forged = results('dmarc=pass header.from=acme.example', 'other.example')
    expect(judge([forged, RECEIVED])).toBe('unknown')
    expect(judge([RECEIVED, 'Subject: x', results('dmarc=pass header.from=acme.example', 'evil.example')])).toBe(
      'unknown',
    )
  })

  test('where nobody is named, only of what stands above the hand-over', () => {
    const passed = results('dmarc=pass header.from=acme.example')
    expect(judge([passed, RECEIVED], [])).toBe('pass')
    expect(judge([INSIDE, passed, RECEIVED], [])).toBe('pass')
    expect(judge([RECEIVED, passed], [])).toBe('unknown')
    expect(judge([passed], [])).toBe('unknown')
  })

  test('is not known of a mail without one author', () => {
    expect(judge([results('dmarc=pass header.from=acme.example'), RECEIVED], ['mx.example.org'], null)).toBe('unknown')
  })
})
