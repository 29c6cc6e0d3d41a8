import { runNets } from './checks/nets.mjs'

const results = await runNets((name) => name.startsWith('types of '))
const failed = results.filter(([, passed]) => !passed).map(([name]) => name)
if (failed.length > 0) console.error(`Wrong: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
