// biome-ignore-all lint/performance/noBarrelFile: the entry of a build, whose exports are its functions
/** Postdesk's judges as functions for scripts and harnesses: docs/face.md. One file per function beside this one. */

export { arc } from './arc.ts'
export { dkim } from './dkim.ts'
export { dmarc } from './dmarc.ts'
export { dmarcRecord } from './dmarc-record.ts'
export { message } from './message.ts'
export { spf } from './spf.ts'
export { stsMatch } from './sts-match.ts'
export { stsPolicy } from './sts-policy.ts'
export { stsRecord } from './sts-record.ts'
