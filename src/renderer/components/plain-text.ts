/**
 * What cannot be seen or turns the direction of what follows: control characters, bidirectional marks and isolates, zero-width characters, line
 * separators, lone halves of characters. Line feeds and tabs stay.
 */
const UNSHOWABLE =
  /(?![\n\t])[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** A text from outside as it may stand in the window: each character that hides or turns something is shown as a replacement character. */
export function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNSHOWABLE, '\ufffd')
}

/** The same in one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/[\n\t]+/g, ' ')
}
