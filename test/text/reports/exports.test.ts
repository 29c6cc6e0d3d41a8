import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import type { Report } from '../../../src/engine/checks/report.ts'
import { summarize } from '../../../src/engine/checks/summarize.ts'
import { reportAsHtml } from '../../../src/text/reports/html.ts'
import { reportAsMarkdown } from '../../../src/text/reports/markdown.ts'
import { zoneFileLine } from '../../../src/text/reports/record-lines.ts'

const EVIL = '</pre><script>alert(1)</script> `x` [a](javascript:b) ![i](http://evil)'
const both = (words: string) => ({ en: words, de: words })

const finding: Finding = {
  id: 'spf-record',
  area: 'authentication',
  level: 'must',
  outcome: 'fail',
  title: both('SPF'),
  summary: both(`The record is ${EVIL}`),
  explanation: both('Because.'),
  parts: [
    { target: EVIL, outcome: 'fail', summary: both(EVIL) },
    { target: 'two', outcome: 'pass', summary: both('fine') },
  ],
  evidence: [{ kind: 'note', lines: ['```', EVIL] }],
  fix: {
    say: both(EVIL),
    records: [{ name: 'example.org', type: 'TXT', before: [EVIL], after: ['v=spf1 -all'] }],
    settings: [{ software: 'Postfix', file: 'main.cf', lines: [EVIL] }],
    risk: both(EVIL),
  },
  cites: [
    { title: 'RFC 7208', url: 'https://www.rfc-editor.org/rfc/rfc7208' },
    { title: 'x', url: 'javascript:alert(1)' },
  ],
  vantage: { from: 'thisComputer', resolver: '127.0.0.1' },
  tookMs: 1,
}

const report: Report = {
  version: 1,
  domain: 'example.org',
  startedAt: '2026-11-21T12:00:00Z',
  durationMs: 1,
  longestChainMs: 1,
  queries: { dns: 1, fromCache: 0, dialogues: 0, https: 0 },
  vantage: {
    from: 'thisComputer',
    resolver: '127.0.0.1',
    resolverHonesty: 'honest',
    resolverValidates: 'yes',
    ipv6: true,
    port25: 'open',
    sendingAddresses: [],
    sendingAddressesFrom: 'none',
  },
  findings: [finding],
  summary: summarize([finding]),
  cancelled: false,
}

describe.each(['en', 'de'] as const)('an exported report (%s)', (language) => {
  test('as a page holds no script, no foreign link, nothing from elsewhere', () => {
    const page = reportAsHtml(report, language)
    expect(page).not.toMatch(/<script|<img|href="(?!https:\/\/www[.]rfc-editor[.]org)|src=|url\(|@import/i)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('&lt;script&gt;')
  })

  test('as Markdown marks up nothing that strangers wrote', () => {
    const text = reportAsMarkdown(report, language)
    const outside = text.replace(/(`{3,})[\s\S]*?\n\1/g, '').replace(/(`+)[^`]*(?:`(?!`)[^`]*)*?\1/g, '')
    expect(outside).not.toMatch(/(?<!\\)<script|(?<!\\)!\[|(?<!\\)\]\(javascript/)
    expect(text).toContain('+ example.org. IN TXT "v=spf1 -all"')
  })
})

test('a long text is split at 255 octets, as zone files need it (RFC 1035 §3.3)', () => {
  const line = zoneFileLine('k._domainkey.example.org', 'TXT', `p=${'A'.repeat(400)}`)
  const strings = [...line.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.length)
  expect(strings).toEqual([255, 147])
})
