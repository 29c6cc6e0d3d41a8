/**
 * The name of a folder from modified UTF-7 (RFC 3501 §5.1.3). What is no such encoding stays as it came: servers and users write
 * other things too.
 */
export function decodeFolderName(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]*)-/g, (whole, base64: string) => {
    if (base64 === '') return '&'
    const octets = Buffer.from(base64.replaceAll(',', '/'), 'base64')
    if (octets.length < 2 || octets.length % 2 !== 0) return whole
    const text = octets.swap16().toString('utf16le')
    return text.isWellFormed() ? text : whole
  })
}
