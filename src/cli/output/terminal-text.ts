/**
 * A text on one line that does nothing to a terminal: line ends and tabs become spaces; other control characters (C0, C1), and those that
 * change the direction of writing or break the line (UAX #9, U+2028, U+2029), are taken out. Bounces carry what strangers wrote.
 */
export function terminalText(text: string): string {
  return ACTIVE.test(text) ? text.replace(SPACING, ' ').replace(ACTIVE_ALL, '') : text
}

/** JSON in which the same characters stand as escapes. JSON.stringify does so for C0 only. */
export function terminalJson(json: string): string {
  return ACTIVE_BEYOND_C0.test(json)
    ? json.replace(ACTIVE_BEYOND_C0_ALL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : json
}

const BEYOND_C0 = '\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069'
const SPACING = /[\t\n\r\u0085\u2028\u2029]+/g
const ACTIVE = new RegExp(`[\\x00-\\x1f${BEYOND_C0}]`)
const ACTIVE_ALL = new RegExp(ACTIVE.source, 'g')
const ACTIVE_BEYOND_C0 = new RegExp(`[${BEYOND_C0}]`)
const ACTIVE_BEYOND_C0_ALL = new RegExp(ACTIVE_BEYOND_C0.source, 'g')
