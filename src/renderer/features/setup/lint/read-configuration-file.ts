/** Why a file was not taken. */
export type FileRefusal = 'large' | 'binary' | 'empty' | 'unreadable'

/** No configuration is longer; the contract takes no more. */
export const MOST_OCTETS = 2_000_000

/** Reads a file that was chosen or dropped as text: UTF-8, or Latin-1 where it is none; UTF-16 where it says so. */
export async function readConfigurationFile(file: File): Promise<string | FileRefusalOf> {
  if (file.size > MOST_OCTETS) return { refusal: 'large' }
  try {
    return decodeConfiguration(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { refusal: 'unreadable' }
  }
}

interface FileRefusalOf {
  readonly refusal: FileRefusal
}

/** Octets as text, or why they are none. */
export function decodeConfiguration(octets: Uint8Array): string | FileRefusalOf {
  const text = decode(octets)
  if (text.includes('\u0000')) return { refusal: 'binary' }
  return text.trim() === '' ? { refusal: 'empty' } : text
}

function decode(octets: Uint8Array): string {
  // What PowerShell writes with `>`.
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return new TextDecoder('latin1').decode(octets)
  }
}
