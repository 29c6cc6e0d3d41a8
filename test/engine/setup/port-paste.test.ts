import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPortPaste } from '../../../src/engine/setup/read-port-paste.ts'

const AT = '2026-11-22T08:00:00.000Z'
const read = (...lines: readonly string[]) => readPortPaste(lines.join('\n'), AT)

describe('what real shells print', () => {
  test.each<[string, 'open' | 'blocked' | 'unknown', readonly string[]]>([
    [
      'telnet',
      'open',
      [
        'Trying 192.0.2.26...',
        'Connected to mx.example.',
        "Escape character is '^]'.",
        '220 mx.example ESMTP',
        '221 bye',
      ],
    ],
    [
      'telnet, one time-out alone',
      'unknown',
      ['Trying 192.0.2.26...', 'telnet: Unable to connect to remote host: Connection timed out'],
    ],
    [
      'telnet, two time-outs',
      'blocked',
      [
        'Trying 192.0.2.26...',
        'telnet: Unable to connect to remote host: Connection timed out',
        'Trying 192.0.2.27...',
        'telnet: Unable to connect to remote host: Connection timed out',
      ],
    ],
    ['nc -v', 'open', ['Connection to mx.example (192.0.2.26) 25 port [tcp/smtp] succeeded!', '220 mx.example ESMTP']],
    ['nc -vz, traditional', 'open', ['mx.example [192.0.2.26] 25 (smtp) open']],
    [
      'nc, refused by two',
      'blocked',
      [
        'nc: connect to mx.example port 25 (tcp) failed: Connection refused',
        'nc: connect to mx.example.net port 25 (tcp) failed: Connection refused',
      ],
    ],
    [
      'ncat',
      'open',
      ['Ncat: Version 7.93 ( https://nmap.org/ncat )', 'Ncat: Connected to 192.0.2.26:25.', '220 mx.example ESMTP'],
    ],
    [
      'our command, German shell',
      'blocked',
      [
        'HOST a.example bash: connect: Die Wartezeit für die Verbindung ist abgelaufen',
        'HOST b.example bash: connect: Verbindungsaufbau abgelehnt',
        'END',
      ],
    ],
    [
      'our command, German, no names',
      'unknown',
      [
        'HOST a.example nc: getaddrinfo: Der Name oder der Dienst ist nicht bekannt',
        'HOST b.example nc: getaddrinfo: Temporärer Fehler bei der Namensauflösung',
        'END',
      ],
    ],
    [
      'our command, the network is away',
      'blocked',
      [
        'HOST a.example bash: connect: Das Netzwerk ist nicht erreichbar',
        'HOST b.example bash: connect: Keine Route zum Zielrechner',
        'END',
      ],
    ],
    [
      'our command with its own line and prompt',
      'open',
      [
        'root@v1:~# for h in a.example b.example; do printf "HOST %s " "$h"; done; printf "END\\n"',
        'HOST a.example 220 a.example ESMTP',
        'HOST b.example ',
        'END',
        'root@v1:~# ',
      ],
    ],
    ['our command, cut off', 'unknown', ['HOST a.example nc: timed out', 'HOST b.example nc: timed out']],
    ['colours of the terminal', 'open', ['\u001b[32mHOST a.example 220 x\u001b[0m', 'END']],
    [
      'PowerShell, reached',
      'open',
      [
        'ComputerName     : mx.example',
        'RemoteAddress    : 192.0.2.26',
        'RemotePort       : 25',
        'InterfaceAlias   : Ethernet',
        'TcpTestSucceeded : True',
      ],
    ],
    [
      'PowerShell, two not reached',
      'blocked',
      [
        'WARNING: TCP connect to (192.0.2.26 : 25) failed',
        'ComputerName     : mx.example',
        'TcpTestSucceeded : False',
        'ComputerName     : mx.example.net',
        'TcpTestSucceeded : False',
      ],
    ],
    [
      'PowerShell, German, one not reached',
      'unknown',
      ['ComputerName           : mx.example', 'PingSucceeded          : True', 'TcpTestSucceeded       : False'],
    ],
    [
      'telnet of Windows, German',
      'unknown',
      [
        'Verbindungsaufbau zu mx.example...Es konnte keine Verbindung mit dem Host hergestellt werden, auf Port 25: Verbinden fehlgeschlagen',
      ],
    ],
    [
      'no such command',
      'unknown',
      ['HOST a.example bash: nc: command not found', 'HOST b.example bash: nc: command not found', 'END'],
    ],
    ['something else altogether', 'unknown', ['Last login: Sun Nov 22 08:00:00 2026', 'Linux v1 6.1.0']],
  ])('%s: %s', (_, out, lines) => {
    expect(read(...lines).out).toBe(out)
  })

  test('the greeting is what is shown of a try', () => {
    expect(read('Trying 192.0.2.26...', 'Connected to mx.example.', '220 mx.example ESMTP', '221 bye').tries).toEqual([
      { host: '192.0.2.26', said: '220 mx.example ESMTP', ok: true },
    ])
  })
})

describe('whatever is pasted', () => {
  const pieces = fc.constantFrom(
    'HOST a.example ',
    '220 x',
    'Trying 1.2.3.4...',
    'timed out',
    'END',
    'TcpTestSucceeded : False',
    'ComputerName : x',
    '\u001b[0m',
    '\r',
    '\n',
    ' ',
    'Connected to x',
  )
  const texts = fc.oneof(
    fc.string({ maxLength: 3000 }),
    fc.array(pieces, { maxLength: 200 }).map((all) => all.join('')),
  )

  test('is read, within bounds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { out, tries } = readPortPaste(text, AT)
        expect(['open', 'blocked', 'unknown']).toContain(out)
        expect(tries.length).toBeLessThanOrEqual(20)
        for (const { host, said } of tries) expect(host.length + said.length).toBeLessThanOrEqual(600)
        expect(out === 'open').toBe(tries.some(({ ok }) => ok))
        if (out === 'blocked') expect(tries.length).toBeGreaterThan(1)
      }),
    )
  })

  test('a greeting behind it is found', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const noise = text.replace(/[\r\n]/g, ' ')
        expect(read(noise, 'HOST a.example 220 a.example ESMTP', 'END').out).toBe('open')
      }),
    )
  })

  test('a long text takes no longer than it is long', () => {
    expect(readPortPaste('Connection to '.repeat(100_000), AT).out).toBe('unknown')
  })
})
