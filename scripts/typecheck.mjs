import { typecheckAll } from './checks/typecheck.mjs'

process.exit((await typecheckAll()).every(({ passed }) => passed) ? 0 : 1)
