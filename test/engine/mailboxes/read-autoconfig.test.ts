import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAutoconfig, readAutoconfig } from '../../../src/engine/mailboxes/read-autoconfig.ts'

const FILE = `<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="example.org">
  <incomingServer type="pop3"><hostname>pop.example.org</hostname><port>995</port></incomingServer>
  <incomingServer  type='IMAP'>
    <hostname>IMAP.example.org.</hostname><port> 993 </port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>
  </incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.example.org</hostname><port>99999</port><socketType>STARTTLS</socketType></outgoingServer>
</emailProvider></clientConfig>`

describe('a configuration file', () => {
  test('names servers with protocol, port and user name', () => {
    expect(isAutoconfig(FILE)).toBe(true)
    expect(readAutoconfig(FILE)).toEqual([
      { kind: 'incoming', protocol: 'pop3', host: 'pop.example.org', port: 995, socket: '', username: '' },
      {
        kind: 'incoming',
        protocol: 'imap',
        host: 'imap.example.org',
        port: 993,
        socket: 'SSL',
        username: '%EMAILADDRESS%',
      },
      { kind: 'outgoing', protocol: 'smtp', host: 'smtp.example.org', port: null, socket: 'STARTTLS', username: '' },
    ])
  })

  test('that is none yields nothing', () => {
    expect(isAutoconfig('<html><body>clientConfig</body></html>')).toBe(false)
    expect(readAutoconfig('<html></html>')).toEqual([])
  })

  test('without end is read in a moment, and only so far', () => {
    const start = performance.now()
    expect(readAutoconfig(`<incomingServer type="${'a'.repeat(60_000)}`)).toHaveLength(1)
    expect(readAutoconfig('<incomingServer type="imap"><hostname>a.b'.repeat(20_000))).toHaveLength(12)
    expect(readAutoconfig('<incomingServer'.repeat(100_000))).toHaveLength(12)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('of any octets yields servers with bounded fields', () => {
    const piece = fc.constantFrom(
      '<incomingServer',
      '<outgoingServer',
      ' type="imap"',
      '>',
      '<hostname>',
      '<port>',
      '<',
      '&amp;',
      '9',
      'x',
    )
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 200 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (xml) => {
        for (const { host, port, protocol, socket, username } of readAutoconfig(xml)) {
          for (const field of [host, protocol, socket, username]) expect(field.length).toBeLessThanOrEqual(300)
          expect(port === null || (port > 0 && port < 65_536)).toBe(true)
        }
      }),
    )
  })
})
