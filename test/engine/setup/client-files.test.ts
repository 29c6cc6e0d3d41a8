import { describe, expect, test } from 'vitest'
import { isAutoconfig, readAutoconfig } from '../../../src/engine/mailboxes/read-autoconfig.ts'
import { clientFiles } from '../../../src/engine/setup/records/client-files.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import { CHOICES, VALUES } from './some-setup.ts'

describe('files for mail programs', () => {
  test('the one of Thunderbird is read back as it was meant', () => {
    const text = clientFiles(VALUES, CHOICES).find(({ id }) => id === 'autoconfig')?.text ?? ''
    expect(isAutoconfig(text)).toBe(true)
    expect(readAutoconfig(text)).toMatchObject([
      { host: 'mail.example.org', port: 993 },
      { host: 'mail.example.org', port: 465 },
      { host: 'mail.example.org', port: 587 },
    ])
  })

  test('who only receives tells no way to send', () => {
    const text = clientFiles(VALUES, { ...CHOICES, role: 'receiveOnly' })
      .map((file) => file.text)
      .join('')
    expect(text).toContain('993')
    expect(text).not.toMatch(/smtp/i)
  })

  test('a name can end no element', () => {
    const text = clientFiles({ domain: '<x>&', hostName: '"<y>' }, CHOICES)
      .map((file) => file.text)
      .join('')
    expect(text).not.toMatch(/<x>|<y>/)
  })

  test.each([[{ clientFiles: false }], [{ clientDiscovery: false }], [{ role: 'sendOnly' as const }]])(
    'none, and no names for them: %j',
    (choices) => {
      const chosen = { ...CHOICES, ...choices }
      expect(clientFiles(VALUES, chosen)).toEqual([])
      expect(wantedRecords(VALUES, chosen).filter(({ name }) => /^(?:auto|_autodiscover)/.test(name))).toEqual([])
    },
  )

  test('their names lead to the server, and Outlook finds the file by an SRV record too', () => {
    const records = wantedRecords({ ...VALUES, moreDomains: ['example.net'] }, CHOICES)
    expect(
      records.filter(({ name }) => /^_?auto/.test(name)).map(({ name, type, data }) => `${name} ${type} ${data}`),
    ).toEqual([
      'autoconfig.example.org. CNAME mail.example.org.',
      'autodiscover.example.org. CNAME mail.example.org.',
      'autoconfig.example.net. CNAME mail.example.org.',
      'autodiscover.example.net. CNAME mail.example.org.',
    ])
  })
})
