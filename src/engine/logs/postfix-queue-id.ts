/** The queue id that begins a message of Postfix: hexadecimal in the short form, letters and digits in the long one; null for NOQUEUE. */
export function queueIdOf(message: string): string | null {
  const id = /^([0-9A-Za-z]{5,30}): /.exec(message)?.[1]
  return id === undefined || id === 'NOQUEUE' ? null : id
}
