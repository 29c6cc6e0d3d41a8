import { z } from 'zod'

const domain = z.string().min(1).max(253)
/** An IP address; the hands bring it into its canonical form. */
const address = z.union([z.ipv4(), z.ipv6()])

/** The id of a check is the name of its file. */
export const checkId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A domain, and what its owner says of it. */
export const checkSettings = z.strictObject({
  domain,
  addresses: z.array(address).max(30).readonly(),
  ehloName: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[\x21-\x7e]+$/)
    .nullable(),
  selectors: z.array(z.string().min(1).max(253)).max(50).readonly(),
  ownServers: z.union([
    z.literal('all'),
    z
      .array(z.union([address, domain]))
      .max(50)
      .readonly(),
  ]),
  /** `ADDRESS[#PORT]`, `tls://…` or `https://…`. */
  resolver: z
    .string()
    .min(1)
    .max(300)
    .regex(/^[\x21-\x7e]+$/)
    .nullable(),
})
