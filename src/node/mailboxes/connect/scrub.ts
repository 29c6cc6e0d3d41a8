import type { Credential } from '../mail-services.ts'

/** Takes every form in which a secret goes over the wire out of what a server said: some repeat what they were told. */
export type Scrub = (said: string) => string

export function scrubber(credential: Credential | null, login: string): Scrub {
  if (credential === null) return (said) => said
  const secret = credential.kind === 'password' ? credential.password : credential.accessToken
  const forms = [secret, ...wireForms(secret, login)]
    .filter((form) => form.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
  return (said) => forms.reduce((rest, form) => rest.replaceAll(form, '…'), said)
}

/** A single letter would stand in every sentence. */
const SHORTEST = 2

function wireForms(secret: string, login: string): readonly string[] {
  const texts = [
    secret,
    `\0${login}\0${secret}`,
    `user=${login}\x01auth=Bearer ${secret}\x01\x01`,
    `n,a=${login},\x01auth=Bearer ${secret}\x01\x01`,
  ]
  return [...texts.map((text) => Buffer.from(text).toString('base64')), ...inBase64(secret), encodeURIComponent(secret)]
}

/** What stands in the base64 of anything that has the secret in it, wherever in its three steps the secret begins. */
function inBase64(secret: string): readonly string[] {
  if (Buffer.byteLength(secret) < LEAST_IN_BASE64) return []
  return [0, 1, 2].map((shift) => {
    const all = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
    // Only letters that come from the secret alone: the first four may come from what stands before it, the last from what is behind.
    return all.toString('base64').slice(shift === 0 ? 0 : 4, Math.floor((all.length * 8) / 6))
  })
}

/** Of less too few letters remain to be told from chance. */
const LEAST_IN_BASE64 = 6
