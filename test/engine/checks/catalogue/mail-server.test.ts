import { describe, expect, it } from 'vitest'
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

  it('say nothing of a domain that takes no mail', async () => {
    expect(await defectsIn(mailWorld({ zones: { 'example.org': { MX: ['0 .'] } } }))).toEqual([])
  })

  it('could not tell where the MX question failed', async () => {
    const found = await defectsIn(mailWorld({ more: { endings: { 'example.org MX': 'timeout' } } }))
    expect(found).toEqual([])
  })
})
