import { missingForLab } from './real-servers.mjs'

/** A program of its own, since it installs for minutes what a fresh computer lacks: it tells whoever started it what is missing in the end. */
process.send?.({ missing: missingForLab() })
