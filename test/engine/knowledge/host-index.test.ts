import { describe, expect, it } from 'vitest'
import { HostIndex } from '../../../src/engine/knowledge/host-index.ts'
import { makeProvider } from '../make-knowledge.ts'

const index = new HostIndex([
  makeProvider({ id: 'wide', hosts: ['*.example.com'] }),
  makeProvider({ id: 'inside', hosts: ['*.olc.protection.example.com'] }),
  makeProvider({ id: 'one', hosts: ['mx.other.example'] }),
  makeProvider({ id: 'numbered', hosts: ['mx*.pool.example.com', 'in-*-mail.example.net'] }),
])

describe('whose host it is', () => {
  it.each([
    ['a full name', 'mx.other.example', 'one'],
    ['a name below a pattern', 'a.b.example.com', 'wide'],
    ['the name of the pattern itself', 'example.com', 'wide'],
    ['the more exact of two patterns', 'x.olc.protection.example.com', 'inside'],
    ['a star inside a label', 'mx17.pool.example.com', 'numbered'],
    ['a star in the middle', 'in-7-mail.example.net', 'numbered'],
    ['capitals and a final dot', 'MX.Other.Example.', 'one'],
    ['a neighbour of a full name', 'mx2.other.example', null],
    ['a name that only ends the same', 'notexample.com', null],
    ['a name that goes on', 'example.com.evil.example', null],
    ['a star that would stand for less than nothing', 'in-mail.example.net', null],
    ['an address', '192.0.2.1', null],
    ['nothing', '', null],
  ])('%s', (_name, host, id) => {
    expect(index.find(host)?.id ?? null).toBe(id)
  })
})
