import fc from 'fast-check'
import { expect, it } from 'vitest'
import { queueIdOf } from '../../../../src/node/mailboxes/smtp/queue-id.ts'

it.each([
  ['250 2.0.0 Ok: queued as 4XyZ12345', '4XyZ12345'],
  ['250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 9F2B1', '9F2B1'],
  ['250 OK id=1abcDE-0001aB-2C', '1abcDE-0001aB-2C'],
  ['250 OK id=1tEXim-00000000abc-1AbC', '1tEXim-00000000abc-1AbC'],
  ['250 2.0.0 1a2b3c4d Message accepted for delivery', '1a2b3c4d'],
  ['250 2.0.0 r5KABC123456 Message accepted for delivery', 'r5KABC123456'],
  ['250 ok 1700000000 qp 12345', '1700000000 qp 12345'],
  [
    '250 2.6.0 <x@y.example> [InternalId=38766, Hostname=AM0P.example] 9876 bytes in 0.123, 78 KB/sec Queued mail for delivery',
    '38766',
  ],
  ['250 Message Queued (3F2504E0-4F89-11D3-9A0C-0305E82C3301.1)', '3F2504E0-4F89-11D3-9A0C-0305E82C3301.1'],
  ['250 2.0.0 Message queued with id 1a2b3c4d5e.', '1a2b3c4d5e'],
  ['250 2.0.0 OK  1700000000 5b1f17b1804b1-43b.10 - gsmtp', '5b1f17b1804b1-43b.10'],
  [
    '250 Ok 0100018c12345678-abcdefab-1234-5678-9abc-def012345678-000000',
    '0100018c12345678-abcdefab-1234-5678-9abc-def012345678-000000',
  ],
  ['250 Requested mail action okay, completed: id=0MabcD-1lXyz00abc-00XyZ', '0MabcD-1lXyz00abc-00XyZ'],
  ['250 2.5.0 Ok, envelope id 0ABC123@ms1.example', '0ABC123@ms1.example'],
  ['250 Ok. 000000000001234.000000005F.00001234', '000000000001234.000000005F.00001234'],
  ['250 Queued (0.123 seconds)', null],
  ['250 2.0.0 OK', null],
  ['250 2.6.0 Message received', null],
  ['', null],
])('%s', (reply, id) => {
  expect(queueIdOf(reply)).toBe(id)
})

it('takes no time and nothing odd from a hostile reply', () => {
  const words = fc.constantFrom(
    '250',
    ' ',
    'queued as ',
    'id=',
    'OK ',
    'a',
    '-',
    '.',
    '\n',
    '\0',
    '<',
    '1234567890',
    'Message accepted',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (parts) => {
      const id = queueIdOf(parts.join(''))
      expect(id === null || /^[\w.@+= -]{1,128}$/.test(id)).toBe(true)
    }),
  )
  const start = performance.now()
  for (const word of ['queued as ', 'id=', 'a-', 'Ok. 0', ' ']) queueIdOf(word.repeat(100_000))
  expect(performance.now() - start).toBeLessThan(500)
})
