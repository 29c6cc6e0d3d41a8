/** A folder's name on the wire (RFC 3501 §5.1.3). */
export function encodeFolderName(name: string): string {
  return name.replaceAll(/&|[^\x20-\x7e]+/g, (piece) => (piece === '&' ? '&-' : `&${encodePiece(piece)}-`))
}

/** A folder's name from the wire. */
export function decodeFolderName(wire: string): string {
  return wire.replaceAll(/&([^-]*)-/g, (_, piece: string) => (piece === '' ? '&' : decodePiece(piece)))
}

function encodePiece(text: string): string {
  const octets = Buffer.from(text, 'utf16le').swap16()
  return octets.toString('base64').replaceAll('/', ',').replace(/=+$/, '')
}

function decodePiece(piece: string): string {
  const octets = Buffer.from(piece.replaceAll(',', '/'), 'base64')
  return octets
    .subarray(0, octets.length - (octets.length % 2))
    .swap16()
    .toString('utf16le')
}
