/** Words of a header field: as they are where they are ASCII, else encoded (RFC 2047 §4.1). */
export function encodedWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}

const LONGEST_LINE = 75

/** RFC 2045 §6.7. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => foldLine(encodeLine(line)))
    .join('\r\n')
}

function encodeLine(line: string): readonly string[] {
  const octets = [...Buffer.from(line)]
  return octets.map((octet, index) => {
    const isPlain = (octet > 32 && octet < 127 && octet !== 61) || (octet === 32 && index < octets.length - 1)
    return isPlain ? String.fromCharCode(octet) : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`
  })
}

/** No escape is torn apart. */
function foldLine(signs: readonly string[]): string {
  let folded = ''
  let length = 0
  for (const sign of signs) {
    if (length + sign.length > LONGEST_LINE) {
      folded += '=\r\n'
      length = 0
    }
    folded += sign
    length += sign.length
  }
  return folded
}
