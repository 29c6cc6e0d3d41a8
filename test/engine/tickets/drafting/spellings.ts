import fc from 'fast-check'

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijkxyz0123456789'), minLength: 3, maxLength: 12 })
/** The part before the `@`. */
export const local = fc
  .array(letters, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom('.', '_', '-', '+').map((sign) => `q${parts.join(sign)}`))
/** Never part of such a local part. */
export const domain = fc.tuple(letters, fc.constantFrom('example', 'test')).map(([name, end]) => `m${name}.${end}`)

type Spell = (local: string, domain: string) => string
const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
/** How servers write an address. */
export const SPELLINGS: readonly Spell[] = [
  (l, d) => `${l}@${d}`,
  (l, d) => `<${l}@${d}>`,
  (l, d) => `${l.toUpperCase()}@${d.toUpperCase()}`,
  (l, d) => `"${l}"@${d}`,
  (l, d) => `b-${l}=${d}@list.example`,
  (l, d) => `SRS0=ab=cd=${d}=${l}@fwd.example`,
  (l, d) => `${l}%${d}@relay.example`,
  (l, d) => `${d}!${l}`,
  (l, d) => encodeURIComponent(`<${l}@${d}>`),
  (l, d) => encodeURIComponent(encodeURIComponent(`${l}@${d}`)),
  (l, d) => [...`${l}@${d}`].map((sign) => `%${hex(sign)}`).join(''),
  (l, d) => `${l}@${d}`.replace(/[+=@]/g, (sign) => `+${hex(sign)}`),
  (l, d) => `${l}@${d}`.replace(/[=@._]/g, (sign) => `=${hex(sign)}`),
  (l, d) => [...`${l}@${d}`].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
  (l, d) => `${l} (at) ${d}`,
  (l) => `user ${l} unknown`,
  (l) => `mailbox "${l}" is full`,
]

/** All encodings undone, in lower case. */
export function undone(text: string): string {
  let plain = text
  for (let layer = 0; layer < 3; layer++)
    plain = plain
      .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  return plain
    .replace(/[+=](40|2B|3D|2E|5F)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toLowerCase()
}
