import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { matchesTlsa } from '../../../src/engine/tls/matches-tlsa.ts'
import { createHash as hashPort } from '../../../src/node/hash.ts'

const certificate = { der: Uint8Array.from([1, 2, 3]), spki: Uint8Array.from([4, 5]) }
const digest = (algorithm: string, octets: Uint8Array) => createHash(algorithm).update(octets).digest('hex')

describe('a TLSA record', () => {
  it.each<[number, number, string, boolean]>([
    [0, 0, '010203', true],
    [1, 0, '0405', true],
    [0, 1, digest('sha256', certificate.der), true],
    [1, 1, digest('sha256', certificate.spki).toUpperCase(), true],
    [1, 2, digest('sha512', certificate.spki), true],
    [0, 1, digest('sha256', certificate.spki), false],
    [1, 1, digest('sha512', certificate.spki), false],
    [2, 1, digest('sha256', certificate.spki), false],
    [1, 3, digest('sha256', certificate.spki), false],
  ])('%i %i %s: %s', (selector, matchingType, data, matches) => {
    expect(matchesTlsa({ selector, matchingType, data }, certificate, hashPort())).toBe(matches)
  })

  it('matches no certificate without octets', () => {
    const empty = { der: new Uint8Array(), spki: new Uint8Array() }
    const data = digest('sha256', empty.spki)
    expect(matchesTlsa({ selector: 1, matchingType: 1, data }, empty, hashPort())).toBe(false)
  })
})
