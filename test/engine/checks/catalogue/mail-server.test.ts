import { describe, expect, it } from 'vitest'
import { certificate, tlsState } from '../fake-values.ts'
import { runCheck } from '../fake-world.ts'
import { defectsIn, isBad, MAIL_CHECKS } from './find-alone.ts'
import { mailWorld } from './mail-world.ts'

describe('the checks of mail servers', () => {
  it('are many', () => expect(MAIL_CHECKS.length).toBeGreaterThanOrEqual(90))

  it('find nothing at a server that does everything right', async () => {
    const findings = await Promise.all(MAIL_CHECKS.map((check) => runCheck(check, mailWorld())))
    const told = findings.filter(({ outcome }) => !['pass', 'notApplicable'].includes(outcome))
    expect(told.map(({ id, outcome, summary }) => `${id}: ${outcome}: ${summary.en}`)).toEqual([])
  })

  it('leave servers alone that nobody said to be their own', async () => {
    let talked = 0
    const world = mailWorld({ more: { subject: { ownServers: [] } } })
    const count =
      <T extends unknown[], R>(run: ((...given: T) => R) | undefined) =>
      (...given: T) => {
        talked += 1
        if (run === undefined) throw new Error('nobody to talk to')
        return run(...given)
      }
    const mail = {
      ...world.mail,
      converse: count(world.mail?.converse),
      greet: count(world.mail?.greet),
      reach: count(world.mail?.reach),
      handshake: count(world.mail?.handshake),
    }
    const findings = await Promise.all(MAIL_CHECKS.map((check) => runCheck(check, { ...world, mail })))
    expect(talked).toBe(0)
    expect(findings.filter(({ outcome }) => isBad(outcome)).map(({ id }) => id)).toEqual([])
    expect(findings.find(({ id }) => id === 'open-relay')?.summary.en).toMatch(/one’s own/)
  })

  it('stay calm and brief whatever a server says', async () => {
    const evil = `<b>\u202e${'x'.repeat(5000)}\u0000\r\n`
    const reply = { code: 550, enhancedStatusCode: null, lines: [evil], tookMs: 1 }
    const many = new Map(Array.from({ length: 100 }, (_, at) => [`${evil}${at}`, evil]))
    const bad = tlsState({
      cipher: evil,
      error: evil,
      trustError: evil,
      chain: [certificate({ names: [evil], subject: evil, issuer: evil, signatureAlgorithm: evil, keyType: evil })],
    })
    const said = { capabilities: many, capabilitiesAfterTls: many, tls: bad }
    const worlds = [
      mailWorld({ smtp: { 25: { ...said, banner: { ...reply, code: 220 } }, 465: said }, reply: () => `550 ${evil}` }),
      mailWorld({ smtp: { 25: { banner: { ...reply, code: 0 }, broke: 'malformed', transcript: [`S: ${evil}`] } } }),
      mailWorld({ smtp: { 25: { ...said, banner: { ...reply, code: 220 }, ehlo: reply } } }),
      mailWorld({
        services: { 993: { greeting: evil, capabilities: [evil], broke: 'malformed', transcript: [`S: ${evil}`] } },
      }),
    ]
    const findings = await Promise.all(worlds.flatMap((world) => MAIL_CHECKS.map((check) => runCheck(check, world))))
    const words = findings.flatMap(({ summary, parts }) => [summary, ...parts.map((part) => part.summary)])
    for (const { en, de } of words) {
      expect(Math.max(en.length, de.length)).toBeLessThan(700)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(`${en}${de}`).not.toMatch(/[\u0000-\u001f\u202e]/)
    }
  })

  it('say nothing of a domain that takes no mail', async () => {
    expect(await defectsIn(mailWorld({ zones: { 'example.org': { MX: ['0 .'] } } }))).toEqual([])
  })

  it('could not tell where the MX question failed', async () => {
    const found = await defectsIn(mailWorld({ more: { endings: { 'example.org MX': 'timeout' } } }))
    expect(found).toEqual([])
  })
})
