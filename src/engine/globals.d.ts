/**
 * What the engine takes from the platform: the parts of the WHATWG URL and Encoding standards that Node and every browser
 * share. Nothing else exists here: no clock, no network, no files, no console.
 */

declare class URL {
  constructor(url: string, base?: string)
  static canParse(url: string, base?: string): boolean
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

declare class TextDecoder {
  /** Throws a RangeError for an encoding that it does not know. */
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  readonly encoding: string
  /** Throws a TypeError for malformed input when `fatal`. */
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
