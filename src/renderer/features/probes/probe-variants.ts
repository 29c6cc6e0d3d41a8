import type { PROBE_VARIANTS } from '../../../engine/probes/probe-plan.ts'

/** The forms of a probe in the order in which they are offered; the compiler holds them to those of the engine. */
export const VARIANTS: typeof PROBE_VARIANTS = ['plain', 'html', 'link', 'attachment', 'otherFrom', 'otherPath']
