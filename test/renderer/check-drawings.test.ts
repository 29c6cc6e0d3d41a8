import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/engine/checks/finding.ts'
import { byHand } from '../../src/renderer/features/checks/by-hand.ts'
import { drawingsOf as draw } from '../../src/renderer/features/checks/drawings-of.ts'
import { quotedStrings, relativeName } from '../../src/renderer/features/checks/record-forms.ts'
import type { TreeNode } from '../../src/renderer/features/checks/tree-node.ts'
import { CHECK_FINDING_TEXT } from '../../src/text/interface/check-finding.ts'

const drawingsOf = (evidence: readonly Evidence[]) => draw(evidence, CHECK_FINDING_TEXT.en.drawing)

const dns = (name: string, type: string, lines: readonly string[]): Evidence => ({
  kind: 'dns',
  name,
  type,
  status: 'answer',
  lines,
  rcode: 'NOERROR',
  security: 'secure',
  extendedErrors: [],
  server: { name: '127.0.0.1', address: '127.0.0.1', port: 53 },
  transport: 'udp',
  tookMs: 3,
})

/** `a(b c(d))` */
function written(nodes: readonly TreeNode[]): string {
  return nodes.map(({ label, children }) => (children.length > 0 ? `${label}(${written(children)})` : label)).join(' ')
}

describe('a drawing', () => {
  test('of certificates has the one that vouches above', () => {
    const lines = [
      'TLSv1.3 TLS_AES_256_GCM_SHA384',
      'trusted by this computer',
      '[0] CN=mail.example.org',
      '    issued by CN=Between; EC 256',
      '[1] CN=Between',
      '    issued by CN=Root; RSA 2048',
    ]
    const [drawing] = drawingsOf([
      { kind: 'certificate', host: 'mail.example.org', address: '192.0.2.1', port: 25, lines },
    ])
    expect(drawing).toMatchObject({ kind: 'certificates', about: 'mail.example.org' })
    expect(written(drawing?.roots ?? [])).toBe('CN=Between(CN=mail.example.org)')
    expect(drawing?.roots[0]?.children[0]?.details).toEqual(['issued by CN=Between; EC 256'])
  })

  test('of DNSSEC leads from the root down, whatever the order of the questions', () => {
    const [drawing] = drawingsOf([
      dns('example.org', 'DNSKEY', [
        'example.org. 300 IN DNSKEY 257 3 13 abc==',
        'example.org. 300 IN RRSIG DNSKEY 13 2 300 20261205000000 20261120000000 12345 example.org. abc==',
      ]),
      dns('org', 'DS', ['org. 300 IN DS 26974 8 2 00ff']),
      dns('.', 'DNSKEY', ['. 300 IN DNSKEY 257 3 8 abc==']),
      dns('example.org', 'DS', [
        'example.org. 300 IN DS 12345 13 2 00ff',
        'example.org. 300 IN RRSIG DS 8 2 300 20261205000000 20261120000000 777 org. abc==',
      ]),
    ])
    expect(drawing?.kind).toBe('dnssec')
    expect(written(drawing?.roots ?? [])).toBe('.(org.(example.org.))')
    expect(drawing?.roots[0]?.children[0]?.children[0]?.details).toEqual([
      'DS 12345, algorithm 13, digest 2',
      'KSK, algorithm 13',
      'key 12345 signs DNSKEY',
    ])
    expect(drawing?.roots[0]?.children[0]?.details).toContain('key 777 signs the DS of example.org.')
  })

  test('of signatures alone is none', () => {
    const signed = 'example.org. 300 IN RRSIG MX 13 2 300 20261205000000 20261120000000 1 example.org. abc=='
    expect(drawingsOf([dns('example.org', 'MX', ['example.org. 300 IN MX 10 mail.example.org.', signed])])).toEqual([])
  })

  test('of worked-out lines follows how far they are set in', () => {
    const lines = ['example.org: fail', '  include:a.example: pass', '    ip4:192.0.2.1', '  -all']
    const [drawing] = drawingsOf([{ kind: 'note', lines }])
    expect(written(drawing?.roots ?? [])).toBe('example.org: fail(include:a.example: pass(ip4:192.0.2.1) -all)')
  })

  test('of SPF says what each term costs, what became of it, and which one decided', () => {
    const lines = [
      'example.org: v=spf1 include:a.example -all = fail',
      '  include:a.example  [1]  noMatch',
      '    a.example: v=spf1 ip4:192.0.2.1',
      '  -all  ** match',
    ]
    const [root] = drawingsOf([{ kind: 'note', lines }])[0]?.roots ?? []
    expect(root?.children).toMatchObject([
      { label: 'include:a.example', details: ['1 lookup', 'does not match'], decides: false },
      { label: '-all', details: ['matches, decides'], decides: true },
    ])
  })

  test('of a mistake in a text, which points at a letter, is none', () => {
    expect(drawingsOf([{ kind: 'note', lines: ['v=spf1 ipv4:192.0.2.1', '       ^^^^'] }])).toEqual([])
  })

  test('of the same chain at several doors stands there once', () => {
    const shown = (port: number): Evidence => ({
      kind: 'certificate',
      host: 'mail.example.org',
      address: '192.0.2.1',
      port,
      lines: ['[0] CN=mail.example.org'],
    })
    expect(drawingsOf([shown(25), shown(465)])).toHaveLength(1)
  })

  test('there is none where nothing is set in, nor of hostile depth', () => {
    expect(drawingsOf([{ kind: 'note', lines: ['one', 'two'] }])).toEqual([])
    const deep = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}x`)
    const [drawing] = drawingsOf([{ kind: 'note', lines: deep }])
    let [depth, at] = [0, drawing?.roots[0]]
    while (at !== undefined) [depth, at] = [depth + 1, at.children[0]]
    expect(depth).toBeLessThan(20)
  })
})

describe('a record', () => {
  test.each([
    ['example.org', '@'],
    ['_dmarc.example.org', '_dmarc'],
    ['a.b.example.org', 'a.b'],
    ['other.example', null],
    ['notexample.org', null],
  ])('%s is called %s in the form of a hoster', (name, relative) => {
    expect(relativeName(name, 'example.org')).toBe(relative)
  })

  test('that is long is split into strings of 255', () => {
    const strings = quotedStrings(`${'x'.repeat(255)}${'y'.repeat(10)}"`)
    expect(strings).toBe(`"${'x'.repeat(255)}" "${'y'.repeat(10)}\\""`)
    expect(quotedStrings('')).toBe('""')
  })
})

describe('by hand', () => {
  test('a question can be repeated as it was asked', () => {
    expect(byHand(dns('example.org', 'MX', []))).toBe('dig +dnssec @127.0.0.1 example.org. MX')
  })

  test('no command carries what a shell would run', () => {
    expect(byHand(dns('$(reboot).example.org', 'MX', []))).toBeNull()
    expect(byHand({ kind: 'https', url: "https://x.example/'; reboot", status: 200, lines: [], tookMs: 1 })).toBeNull()
  })

  test('a conversation is begun with STARTTLS where its port has that', () => {
    const evidence = {
      kind: 'certificate',
      host: 'mail.example.org',
      address: '192.0.2.1',
      port: 25,
      lines: [],
    } as const
    expect(byHand(evidence)).toBe(
      'openssl s_client -connect 192.0.2.1:25 -servername mail.example.org -starttls smtp -showcerts',
    )
    expect(byHand({ ...evidence, port: 993 })).not.toContain('starttls')
  })
})
