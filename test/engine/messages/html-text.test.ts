import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../src/engine/messages/html-text.ts'

const TABLE: readonly (readonly [name: string, html: string, text: string])[] = [
  ['text without tags', 'user unknown', 'user unknown'],
  ['inline tags go without a trace', '5<b>5</b>0 <i>no</i>', '550 no'],
  ['blocks are lines', '<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['a break is a line', 'one<br/>two<BR>three', 'one\ntwo\nthree'],
  ['cells of a row stand side by side', '<tr><td>a</td><td>b</td></tr>', 'a b'],
  ['white space collapses', 'a \t  b\r\n\r\n\r\n\r\nc', 'a b\n\nc'],
  ['entities by name', '&lt;a&gt; &amp; &quot;b&quot; &auml;&szlig;', '<a> & "b" äß'],
  ['entities by number', '&#65;&#x42;&#x1F408;', 'AB🐈'],
  ['entities without a semicolon', '&lt b &amp c', '< b & c'],
  ['an unknown entity stays', '&unknown; &', '&unknown; &'],
  ['an entity with a name that every object has stays', '&toString;&valueOf;', '&toString;&valueOf;'],
  ['a character that does not exist is a space', 'a&#0;b&#9999999;c', 'a b c'],
  ['a script is not read', 'a<script>alert(1)</script>b', 'ab'],
  ['a style is not read', '<style>p{color:red}</style>a', 'a'],
  ['the head is not read', '<html><head><title>x</title></head><body>a</body></html>', 'a'],
  ['a script without its end takes its tag only', 'a<script>b', 'ab'],
  ['a comment goes', 'a<!-- <p>no</p> -->b', 'ab'],
  ['a comment without its end takes the rest', 'a<!-- b', 'a'],
  ['a tag without its end takes the rest', 'a<p b', 'a'],
  ['a sign that opens no tag stays', 'a < b <3', 'a < b <3'],
  ['an address in brackets is no tag', '<user@example.com>: unknown', '<user@example.com>: unknown'],
  ['a link shows its text only', '<a href="https://example.com/x">here</a>', 'here'],
  ['the end tag of a script may have spaces', 'a<script>x</script >b', 'ab'],
  ['nothing', '', ''],
]

describe('HTML as text', () => {
  it.each(TABLE)('%s', (_name, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })
})
