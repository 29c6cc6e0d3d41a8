import { describe, expect, it } from 'vitest'
import { decodeHeaderText } from '../../../src/engine/messages/encoded-words.ts'

const TABLE: readonly (readonly [name: string, value: string, text: string])[] = [
  ['plain text', 'Undelivered Mail', 'Undelivered Mail'],
  ['quoted-printable', '=?utf-8?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
  ['an underscore is a space', '=?utf-8?q?a_b?=', 'a b'],
  ['base64', '=?UTF-8?B?R3LDvMOfZQ==?=', 'Grüße'],
  ['Latin-1', '=?iso-8859-1?Q?Gr=FC=DFe?=', 'Grüße'],
  ['a language tag (RFC 2231 §5)', '=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
  ['words round a word', 'Re: =?utf-8?Q?=C3=A9?= !', 'Re: é !'],
  ['white space between two words goes (RFC 2047 §6.2)', '=?utf-8?Q?a?= =?utf-8?Q?b?=', 'ab'],
  ['… between three', '=?utf-8?Q?a?=  =?utf-8?Q?b?= =?utf-8?Q?c?=', 'abc'],
  ['… between a word and text it stays', '=?utf-8?Q?a?= b', 'a b'],
  ['two charsets in one value', '=?utf-8?Q?=C3=A9?= =?iso-8859-1?Q?=E9?=', 'éé'],
  ['ISO-2022-JP', '=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
  ['bare UTF-8', 'Gr\xc3\xbc\xc3\x9fe', 'Grüße'],
  ['bare Latin-1', 'Gr\xfc\xdfe', 'Grüße'],
  ['a word without its end stays', '=?utf-8?Q?abc', '=?utf-8?Q?abc'],
  ['an unknown encoding stays', '=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
  ['an unknown charset is read as UTF-8', '=?x-unknown?Q?=C3=A9?=', 'é'],
  ['broken base64 is read as far as it goes', '=?utf-8?B?R3L!!!?=', 'Gr'],
  ['a broken escape stays', '=?utf-8?Q?a=ZZb?=', 'a=ZZb'],
  ['an empty word', '=?utf-8?Q??=', ''],
  ['nothing', '', ''],
]

describe('encoded words', () => {
  it.each(TABLE)('%s', (_name, value, text) => {
    expect(decodeHeaderText(value)).toBe(text)
  })
})
