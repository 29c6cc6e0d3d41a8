import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHECKS } from '../../../../src/engine/checks/registry.ts'
import { type Fake, runCheck } from '../fake-world.ts'
import type { Row } from './mail-changes.ts'
import { mailWorld } from './mail-world.ts'

const OUR_FACTS =
  /judge-(?:servers|roles|relay|feature|tlsa?|services|service-records)[.]ts|facts\/(?:tls-endpoints|client-services|autoconfig|tlsa|service-records|feature-sessions)[.]ts|id: '(?:operator-web-page|security-txt)'/

/** Every check that rests on what mail servers say, and those around it. */
export const MAIL_CHECKS = CHECKS.filter(({ id }) => {
  const source = readFileSync(`${import.meta.dirname}/../../../../src/engine/checks/catalogue/${id}.ts`, 'utf8')
  return OUR_FACTS.test(source) && !/^(?:dkim|dmarc|spf|mta|mx)-(?!accepts)|-here$/.test(id)
})

/** Each row's check finds the row's defect, and no other check finds anything. */
export function findAlone(rows: readonly Row[]): void {
  test.each(rows)('%s: %s alone says %s', async (_name, id, outcome, server) => {
    expect(await defectsIn(mailWorld(server))).toEqual([`${id}: ${outcome}`])
  })
}

/** What all these checks find wrong. */
export async function defectsIn(fake: Fake): Promise<readonly string[]> {
  const findings = await Promise.all(MAIL_CHECKS.map((check) => runCheck(check, fake)))
  return findings
    .filter(({ outcome }) => isBad(outcome))
    .map(({ id, outcome, fix }) => `${id}: ${outcome}${fix === null ? ' and no fix' : ''}`)
}

export const isBad = (outcome: string) => outcome === 'fail' || outcome === 'warn'
