import { describe, expect, test } from 'vitest'
import { discover } from '../../../../src/node/mailboxes/discover/discover.ts'
import { type Fake, fakeWorld } from '../../../engine/checks/fake-world.ts'
import { aPreset } from '../../../engine/mailboxes/a-preset.ts'

const GMAIL = aPreset({ id: 'gmail', name: 'Gmail', domains: ['gmail.com'], mx: ['*.google.com'] })
const WEB = aPreset({ id: 'web-de', name: 'WEB.DE', domains: ['web.de'], mx: ['*.web.de'], login: 'localPart' })
const TUTA = aPreset({ id: 'tuta', name: 'Tuta', mx: ['mail.tutanota.de'], imap: null, authentication: [] })

const find = (address: string, fake: Fake = {}) =>
  discover(address, { presets: [GMAIL, WEB, TUTA], world: fakeWorld(fake) })

const autoconfig = (body: string) => ({
  outcome: 'ok' as const,
  status: 200,
  body: `<clientConfig>${body}</clientConfig>`,
})
const IMAP =
  '<incomingServer type="imap"><hostname>in.example.org</hostname><port>143</port><socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username></incomingServer>'

describe('an address', () => {
  test('of a known provider is found without asking anybody', async () => {
    const found = await find('ann@GMail.com')
    expect(found).toMatchObject({
      by: 'preset',
      preset: { id: 'gmail' },
      family: 'gmail',
      familyName: 'Gmail',
      tried: [],
    })
    expect(found).toMatchObject({ login: 'ann@GMail.com', imap: GMAIL.imap })
    expect((await find('ann@web.de')).login).toBe('ann')
  })

  test('of a domain that a provider runs is found by its MX', async () => {
    const zones = { 'company.example': { MX: ['10 alt1.aspmx.l.google.com.', '1 aspmx.l.google.com.'] } }
    const found = await find('ann@company.example', { zones })
    expect(found).toMatchObject({ by: 'mx', preset: { id: 'gmail' }, family: 'gmail', imap: GMAIL.imap })
    expect(found.tried).toEqual(['MX company.example: aspmx.l.google.com, alt1.aspmx.l.google.com'])
  })

  test('at a provider without IMAP has none', async () => {
    const zones = { 'company.example': { MX: ['10 mail.tutanota.de.'] } }
    expect(await find('ann@company.example', { zones })).toMatchObject({ by: 'mx', preset: { id: 'tuta' }, imap: null })
  })

  test('is found by SRV records: TLS from the start before STARTTLS, and "." is an answer', async () => {
    const zones = {
      'example.org': { MX: ['10 mx.example.org.'] },
      '_imaps._tcp.example.org': { SRV: ['0 1 993 imap.example.org.'] },
      '_imap._tcp.example.org': { SRV: ['0 1 143 other.example.org.'] },
      '_submissions._tcp.example.org': { SRV: ['0 0 0 .'] },
      '_submission._tcp.example.org': { SRV: ['0 1 587 smtp.example.org.'] },
    }
    expect(await find('ann@example.org', { zones })).toMatchObject({
      by: 'srv',
      preset: null,
      imap: { host: 'imap.example.org', port: 993, security: 'implicit' },
      submission: { host: 'smtp.example.org', port: 587, security: 'starttls' },
      login: 'ann@example.org',
      family: 'example.org',
    })
  })

  test('whose SRV records deny IMAP is not guessed at', async () => {
    const zones = {
      '_imaps._tcp.example.org': { SRV: ['0 0 0 .'] },
      '_imap._tcp.example.org': { SRV: ['0 0 0 .'] },
      'imap.example.org': { A: ['192.0.2.1'] },
    }
    expect(await find('ann@example.org', { zones })).toMatchObject({ by: 'srv', imap: null, submission: null })
  })

  test('is found by the domain’s own configuration file', async () => {
    const https = { 'https://example.org/.well-known/autoconfig/mail/config-v1.1.xml': autoconfig(IMAP) }
    const found = await find('ann@example.org', { https })
    expect(found).toMatchObject({
      by: 'autoconfig',
      imap: { host: 'in.example.org', port: 143, security: 'starttls' },
      submission: null,
      login: 'ann',
    })
    expect(found.tried).toContain('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml: 200')
  })

  test('follows one redirect to https, and none in clear', async () => {
    const well = 'https://example.org/.well-known/autoconfig/mail/config-v1.1.xml'
    const to = (location: string) => ({ [well]: { outcome: 'ok' as const, status: 302, location } })
    const target = { 'https://host.example/config': autoconfig(IMAP) }
    const secure = await find('ann@example.org', { https: { ...to('https://host.example/config'), ...target } })
    expect(secure.by).toBe('autoconfig')
    const clear = await find('ann@example.org', {
      https: { ...to('http://host.example/config'), 'http://host.example/config': autoconfig(IMAP) },
    })
    expect(clear.by).toBe('nothing')
  })

  test('is never told to log in without encryption, nor at what is no host', async () => {
    const servers = IMAP.replace('STARTTLS', 'plain') + IMAP.replace('in.example.org', 'in example')
    const https = { 'https://example.org/.well-known/autoconfig/mail/config-v1.1.xml': autoconfig(servers) }
    expect(await find('ann@example.org', { https })).toMatchObject({ by: 'nothing', imap: null })
  })

  test('is guessed at by names that exist', async () => {
    const zones = { 'mail.example.org': { A: ['192.0.2.1'] } }
    expect(await find('ann@example.org', { zones })).toMatchObject({
      by: 'guess',
      imap: { host: 'mail.example.org', port: 993, security: 'implicit' },
      submission: { host: 'mail.example.org', port: 465, security: 'implicit' },
    })
  })

  test('is guessed at by its MX only where that is of the same organization', async () => {
    const mine = { 'example.org': { MX: ['1 box.example.org.'] }, 'box.example.org': { AAAA: ['2001:db8::1'] } }
    expect(await find('ann@example.org', { zones: mine })).toMatchObject({
      by: 'guess',
      imap: { host: 'box.example.org' },
    })
    const filter = { 'example.org': { MX: ['1 mx.filter.example.'] }, 'mx.filter.example': { A: ['192.0.2.1'] } }
    expect(await find('ann@example.org', { zones: filter })).toMatchObject({
      by: 'nothing',
      imap: null,
      family: 'filter.example',
    })
  })

  test('of a domain that nobody knows says what was tried', async () => {
    const found = await find('ann@example.org')
    expect(found).toMatchObject({ by: 'nothing', imap: null, login: 'ann@example.org', family: 'example.org' })
    expect(found.tried.length).toBeGreaterThan(6)
  })

  test('with letters beyond ASCII is asked for by its A-labels', async () => {
    const zones = { 'xn--bcher-kva.example': { MX: ['1 aspmx.l.google.com.'] } }
    expect(await find('ann@bücher.example', { zones })).toMatchObject({ by: 'mx', family: 'gmail' })
  })

  test.each(['', 'ann', '@example.org', 'ann@', 'ann@exa mple.org', `ann@${'a'.repeat(300)}.org`])(
    'that is none (%j) is answered with nothing, and nobody is asked',
    async (address) => {
      expect(await find(address)).toMatchObject({ by: 'nothing', imap: null, tried: [], login: address })
    },
  )
})
