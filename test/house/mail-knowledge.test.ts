import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mailKnowledgeFile } from '../../scripts/build/mail-knowledge-file.ts'
import { fitsHost } from '../../src/engine/mailboxes/find-preset.ts'
import { PROJECT } from './project.ts'

const { presets, issuers } = mailKnowledgeFile(filesOf('mailbox-presets'), filesOf('oauth'))

describe('the presets of resources/mailbox-presets', () => {
  test('are many, and each has its own file', () => {
    expect(presets.length).toBeGreaterThanOrEqual(40)
    expect(presets.map(({ id }) => id)).toEqual(filesOf('mailbox-presets').map(({ name }) => basename(name, '.json')))
    const wanted = ['gmail', 'outlook', 'microsoft-365', 'yahoo', 'icloud', 'gmx', 'web-de', 't-online', 'posteo']
    for (const id of wanted) expect(presets.map((preset) => preset.id)).toContain(id)
  })

  test('share no domain and no MX pattern', () => {
    for (const key of ['domains', 'mx'] as const) {
      const all = presets.flatMap((preset) => preset[key])
      expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
    }
  })

  test('of two providers that run each other’s MX hosts, the more exact pattern is the other one’s', () => {
    const clashes = presets.flatMap(({ id, mx }) =>
      presets
        .filter((other) => other.id !== id)
        .flatMap((other) => other.mx.filter((host) => !host.startsWith('*.') && mx.some((one) => fitsHost(one, host)))),
    )
    const known = /^(mx-aol\.mail\.gm0\.yahoodns\.net|mx[123]\.qq\.com|(163|126)mx0[0-3]\.mxmail\.netease\.com)$/
    expect(clashes.filter((host) => !known.test(host))).toEqual([])
  })

  test.each(presets)('$id says how to read it, or that it cannot be', (preset) => {
    const { imap, authentication, howTo, oauth } = preset
    expect(imap === null).toBe(authentication.length === 0)
    expect(howTo.length).toBeGreaterThan(0)
    expect(oauth !== null).toBe(authentication.includes('oauth'))
    if (oauth !== null) expect(issuers.map(({ id }) => id)).toContain(oauth)
    const isLocal = imap?.host === '127.0.0.1'
    if (imap?.security === 'starttls') expect(isLocal).toBe(true)
    if (imap !== null) expect(preset.junk.length).toBeGreaterThan(0)
  })

  test.each(presets)('$id speaks both languages, and tells nobody what to do in German', (preset) => {
    const words = [...preset.howTo, ...preset.notes, ...(preset.limits.say === null ? [] : [preset.limits.say])]
    for (const { en, de } of words) {
      expect(en).not.toBe(de)
      expect(`${en}${de}`).not.toMatch(/["'„][^“”]*"/)
      expect(de).not.toMatch(/\b(Sie|Ihre?[nmrs]?|du|dein)\b.*\b(müssen|können|sollten|bitte)\b/i)
    }
  })

  test.each([...presets, ...issuers])('$id has sources that were looked at before it was verified', (entry) => {
    for (const { asOf } of entry.sources) expect(asOf <= entry.verifiedOn).toBe(true)
  })

  test('Outlook.com and Microsoft 365 take OAuth alone, and say so', () => {
    for (const { id, authentication, howTo } of presets.filter(({ oauth }) => oauth === 'microsoft')) {
      expect([id, ...authentication]).toEqual([id, 'oauth'])
      expect(howTo[0]?.en).toMatch(/OAuth alone/)
    }
  })
})

describe('the authorization servers of resources/oauth', () => {
  test('each has its own file', () => {
    expect(issuers.map(({ id }) => id)).toEqual(filesOf('oauth').map(({ name }) => basename(name, '.json')))
  })

  test.each(issuers)('$id has no client of ours or of others, so it tells how to get one', (issuer) => {
    expect(issuer.clientId).toBeNull()
    expect(issuer.say.en).not.toBe(issuer.say.de)
    expect(JSON.stringify(issuer)).not.toMatch(/client_secret|apps\.googleusercontent\.com|[0-9a-f]{8}-[0-9a-f]{4}-/)
  })
})

test('a file that is wrong is named, with what was expected there', () => {
  const broken = { name: 'mailbox-presets/broken.json', text: '{' }
  const strange = { name: 'oauth/strange.json', text: '{ "id": "strange" }' }
  const build = () => mailKnowledgeFile([broken], [strange])
  expect(build).toThrow(/^mailbox-presets\/broken\.json: .*JSON/)
  expect(build).toThrow(/\noauth\/strange\.json: [\s\S]*tokenEndpoint/)
})

function filesOf(folder: string) {
  const path = join(PROJECT, 'resources', folder)
  const names = readdirSync(path).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(path, name), 'utf8') }))
}
