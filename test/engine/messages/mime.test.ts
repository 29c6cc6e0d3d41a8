import { describe, expect, it } from 'vitest'
import { type Entity, entityText, parameter, parseEntity, walkEntities } from '../../../src/engine/messages/mime.ts'

/** The structure as nested names: `multipart/mixed(text/plain,text/html)`. */
function shape(entity: Entity): string {
  return entity.parts.length === 0 ? entity.type : `${entity.type}(${entity.parts.map(shape).join(',')})`
}

const mixed = (body: string, type = 'multipart/mixed; boundary=b') => `Content-Type: ${type}\n\n${body}`

const SHAPES: readonly (readonly [name: string, source: string, shape: string])[] = [
  ['a mail without structure is plain text', 'Subject: a\n\nbody', 'text/plain'],
  ['a type of its own', 'Content-Type: TEXT/HTML; charset=utf-8\n\n', 'text/html'],
  ['a type that is none', 'Content-Type: html\n\n', 'text/plain'],
  [
    'two parts',
    mixed('--b\n\none\n--b\nContent-Type: text/html\n\ntwo\n--b--\n'),
    'multipart/mixed(text/plain,text/html)',
  ],
  [
    'a preamble and an epilogue are no parts',
    mixed('before\n--b\n\none\n--b--\nafter\n'),
    'multipart/mixed(text/plain)',
  ],
  ['a missing end', mixed('--b\n\none\n'), 'multipart/mixed(text/plain)'],
  ['no part at all', mixed('nothing here'), 'multipart/mixed'],
  [
    'a part inside a part',
    mixed('--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c--\n--b--\n'),
    'multipart/mixed(multipart/alternative(text/plain))',
  ],
  [
    'an inner part without its end stops at the outer one',
    mixed('--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n'),
    'multipart/mixed(multipart/alternative(text/plain),text/plain)',
  ],
  ['a boundary that begins like another one', mixed('--b\n\none\n--bb\n\ntwo\n--b--\n'), 'multipart/mixed(text/plain)'],
  ['a boundary inside a line is none', mixed('--b\n\none --b\n--b--\n'), 'multipart/mixed(text/plain)'],
  ['white space behind the boundary', mixed('--b \t\n\none\n--b--\n'), 'multipart/mixed(text/plain)'],
  [
    'a boundary in quotes',
    mixed('--a b\n\none\n--a b--\n', 'multipart/mixed; boundary="a b"'),
    'multipart/mixed(text/plain)',
  ],
  [
    'a boundary that was lost is guessed',
    mixed('--xyz123\nContent-Type: text/html\n\none\n--xyz123--\n', 'multipart/mixed'),
    'multipart/mixed(text/html)',
  ],
  [
    'a digest holds messages',
    mixed('--b\n\nSubject: a\n\nx\n--b--\n', 'multipart/digest; boundary=b'),
    'multipart/digest(message/rfc822)',
  ],
]

describe('the structure of a mail', () => {
  it.each(SHAPES)('%s', (_name, source, expected) => {
    expect(shape(parseEntity(source))).toBe(expected)
  })

  it('CRLF line ends belong to no part', () => {
    const source = mixed('--b\n\none\n--b\n\ntwo\n--b--\n').replaceAll('\n', '\r\n')
    expect(parseEntity(source).parts.map(({ bodyStart, bodyEnd }) => source.slice(bodyStart, bodyEnd))).toEqual([
      'one',
      'two',
    ])
  })

  it('walks through all parts in their order', () => {
    const source = mixed(
      '--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c--\n--b\nContent-Type: text/html\n\ntwo\n--b--\n',
    )
    expect([...walkEntities(parseEntity(source))].map(({ type }) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
    ])
  })

  it('is followed twelve deep, and no deeper', () => {
    let source = 'deepest'
    for (let level = 30; level > 0; level--)
      source = `Content-Type: multipart/mixed; boundary=b${level}x\n\n--b${level}x\n${source}\n--b${level}x--\n`
    expect([...walkEntities(parseEntity(source))].length).toBe(13)
  })

  it('has at most 500 parts', () => {
    expect([...walkEntities(parseEntity(mixed('--b\n\nx\n'.repeat(2000))))].length).toBe(501)
  })
})

describe('the text of a part', () => {
  it.each([
    ['plain', 'Content-Type: text/plain\n\nGr\xc3\xbc\xc3\x9fe', 'Grüße'],
    [
      'quoted-printable in Latin-1',
      'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: Quoted-Printable\n\nGr=FC=DFe',
      'Grüße',
    ],
    ['base64', 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nR3LDvMOfZQ==', 'Grüße'],
    ['a comment behind the encoding', 'Content-Transfer-Encoding: base64 (sic)\n\nb2s=', 'ok'],
    ['HTML as text', 'Content-Type: text/html\n\n<p>a<br>b', 'a\nb'],
    ['line ends are line feeds', '\r\na\r\nb\rc', 'a\nb\nc'],
    ['an encoding that is none', 'Content-Transfer-Encoding: x-unknown\n\nok', 'ok'],
  ])('%s', (_name, source, text) => {
    expect(entityText(source, parseEntity(source))).toBe(text)
  })

  it('is read up to 256 KB', () => {
    const source = `Subject: a\n\n${'x'.repeat(300_000)}`
    expect(entityText(source, parseEntity(source)).length).toBe(262_144)
  })
})

describe('a parameter of a Content-Type', () => {
  it.each([
    ['bare', 'text/plain; charset=utf-8', 'utf-8'],
    ['in quotes', 'text/plain; charset="utf-8"', 'utf-8'],
    ['in capitals', 'text/plain; CHARSET=UTF-8', 'UTF-8'],
    ['with spaces round the sign', 'text/plain; charset = utf-8', 'utf-8'],
    ['behind others', 'text/plain; format=flowed;charset=utf-8; delsp=yes', 'utf-8'],
    ['encoded (RFC 2231)', 'text/plain; charset*=utf-8', 'utf-8'],
    ['an open quote', 'text/plain; charset="utf-8', 'utf-8'],
    ['part of another name', 'text/plain; x-charset=a; charset=utf-8', 'utf-8'],
    ['missing', 'text/plain; format=flowed', null],
    ['empty', 'text/plain; charset=', null],
  ])('%s', (_name, contentType, value) => {
    expect(parameter(contentType, 'charset')).toBe(value)
  })
})
