// biome-ignore-all lint/performance/noBarrelFile: the entry of a build, whose exports are its functions
/** Postdesk's judges as functions for scripts and harnesses: docs/face.md. One file per function beside this one. */
export { spf } from './spf.ts'
