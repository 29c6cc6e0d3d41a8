import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { believeResults } from '../../../src/engine/authentication-results/believe.ts'
import { readRawMessage } from '../../../src/engine/dkim/raw-message.ts'
import { readReceivedChain } from '../../../src/engine/received/read-received.ts'

const TAKEN = 'Received: from mail.example.org (mail.example.org [192.0.2.25]) by mx.example.net with ESMTPS id 1'
const STORED = 'Received: from mx.example.net ([10.0.0.2]) by store.example.net with LMTP id 2'
const OLDER = 'Received: from laptop ([10.0.0.7]) by mail.example.org with ESMTPSA id 3'
const results = (id: string, result = 'pass') => `Authentication-Results: ${id}; dkim=${result} header.d=example.org`

function believed(lines: readonly string[], told: readonly string[] = []) {
  const { fields } = readRawMessage(`${lines.join('\r\n')}\r\n\r\n`)
  const received = fields.filter(({ name }) => name === 'received').map(({ value }) => value.trim())
  const { authservId, because, trusted, others } = believeResults(fields, readReceivedChain(received), told)
  const said = trusted.map((one) => one.results[0]?.result)
  return { authservId, because, said, others: others.map((one) => one.authservId) }
}

describe('results are believed', () => {
  test.each<
    readonly [what: string, lines: readonly string[], told: readonly string[], expected: ReturnType<typeof believed>]
  >([
    [
      'above the hand-over, under the receiver’s name',
      [STORED, results('mx.example.net'), TAKEN, OLDER],
      [],
      { authservId: 'mx.example.net', because: 'receiver', said: ['pass'], others: [] },
    ],
    [
      'right below it, where Postfix puts what milters add',
      [TAKEN, results('mx.example.net'), 'DKIM-Signature: v=1', OLDER],
      [],
      { authservId: 'mx.example.net', because: 'receiver', said: ['pass'], others: [] },
    ],
    [
      'above the hand-over under any name, as nobody else writes there',
      [results('filter'), TAKEN, OLDER],
      [],
      { authservId: 'filter', because: 'topmost', said: ['pass'], others: [] },
    ],
    [
      'without a name, as Microsoft writes them',
      ['Authentication-Results: spf=pass smtp.mailfrom=example.org', TAKEN],
      [],
      { authservId: '', because: 'topmost', said: ['pass'], others: [] },
    ],
    [
      'without a name, where the preset tells the domain of the receiving host',
      ['Authentication-Results: spf=pass smtp.mailfrom=example.org', TAKEN],
      ['example.net'],
      { authservId: '', because: 'told', said: ['pass'], others: [] },
    ],
    [
      'under a name that was told, with all names below it',
      [results('other.example', 'fail'), results('in3.mail.example.net'), TAKEN],
      ['mail.example.net'],
      { authservId: 'in3.mail.example.net', because: 'told', said: ['pass'], others: ['other.example'] },
    ],
  ])('%s', (_, lines, told, expected) => {
    expect(believed(lines, told)).toEqual(expected)
  })
})

describe('results are not believed', () => {
  test.each<readonly [what: string, lines: readonly string[], told: readonly string[], others: readonly string[]]>([
    ['below an older Received, whatever their name', [TAKEN, OLDER, results('mx.example.net')], [], ['mx.example.net']],
    ['below the hand-over under a foreign name', [TAKEN, results('mx.google.com')], [], ['mx.google.com']],
    ['under another name than was told', [results('mx.example.net'), TAKEN], ['mx.google.com'], ['mx.example.net']],
    [
      'under a name that only ends like the one that was told',
      [results('evilgoogle.com'), TAKEN],
      ['google.com'],
      ['evilgoogle.com'],
    ],
  ])('%s', (_, lines, told, others) => {
    expect(believed(lines, told)).toEqual({ authservId: null, because: 'nothing', said: [], others })
  })

  test('when the receiver’s own stand above: a forged one below in the same name is another’s', () => {
    expect(believed([results('mx.example.net', 'fail'), TAKEN, results('mx.example.net', 'pass'), OLDER])).toEqual({
      authservId: 'mx.example.net',
      because: 'receiver',
      said: ['fail'],
      others: ['mx.example.net'],
    })
  })
})

test('whatever the fields are, each is in exactly one heap', () => {
  const line = fc.constantFrom(
    TAKEN,
    STORED,
    OLDER,
    results('a.example'),
    results('mx.example.net'),
    results('example.net'),
    'To: x',
  )
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.array(fc.constantFrom('example.net', 'a.example')),
      (lines, told) => {
        const { said, others } = believed(lines, told)
        expect(said.length + others.length).toBe(lines.filter((one) => one.startsWith('Authentication')).length)
      },
    ),
  )
})
