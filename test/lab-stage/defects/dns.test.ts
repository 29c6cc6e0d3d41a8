import { CAA_DEFECTS } from '../../../src/lab/scenarios/defects/caa.ts'
import { NAME_SERVER_DEFECTS } from '../../../src/lab/scenarios/defects/name-servers.ts'
import { NETWORK_DEFECTS } from '../../../src/lab/scenarios/defects/network.ts'
import { ALIAS_DEFECTS, DNSSEC_DEFECTS, ZONE_DEFECTS } from '../../../src/lab/scenarios/defects/zone.ts'
import { playDefects } from './play-defects.ts'

playDefects('names and their servers', [
  ...NETWORK_DEFECTS,
  ...NAME_SERVER_DEFECTS,
  ...ZONE_DEFECTS,
  ...ALIAS_DEFECTS,
  ...DNSSEC_DEFECTS,
  ...CAA_DEFECTS,
])
