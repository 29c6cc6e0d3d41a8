/** Nothing that could end a line or hide; the contract asks the same. */
export function isOneLine(text: string, most: number): boolean {
  return text.length <= most && !/[\p{Cc}\u2028\u2029]/u.test(text)
}

/** Whether this can be a mail address, as the contract has it. */
export function isAddress(text: string): boolean {
  return isOneLine(text, 320) && /^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/.test(text)
}
