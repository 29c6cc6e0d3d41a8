import { MX_DEFECTS } from '../../../src/lab/scenarios/defects/mx.ts'
import { SESSION_DEFECTS } from '../../../src/lab/scenarios/defects/session.ts'
import { playDefects } from './play-defects.ts'

playDefects('mail servers', [...MX_DEFECTS, ...SESSION_DEFECTS])
