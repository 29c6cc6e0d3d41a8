import { CLIENT_DEFECTS } from '../../../src/lab/scenarios/defects/clients.ts'
import { DISCOVERY_DEFECTS } from '../../../src/lab/scenarios/defects/discovery.ts'
import { playDefects } from './play-defects.ts'

playDefects('mail programs', [...CLIENT_DEFECTS, ...DISCOVERY_DEFECTS])
