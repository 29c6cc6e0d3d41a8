import { NETS } from './checks/nets.mjs'

const types = Object.entries(NETS).filter(([name]) => name.startsWith('types of '))
const failed = types.filter(([, passes]) => !passes()).map(([name]) => name)
if (failed.length > 0) console.error(`Wrong: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
