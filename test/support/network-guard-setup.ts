import { guardNetwork } from './network-guard.ts'

guardNetwork()
