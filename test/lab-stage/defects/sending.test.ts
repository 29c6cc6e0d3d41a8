import { LISTING_DEFECTS } from '../../../src/lab/scenarios/defects/reputation.ts'
import { SENDING_DEFECTS } from '../../../src/lab/scenarios/defects/sending.ts'
import { playDefects } from './play-defects.ts'

playDefects('sending servers and their reputation', [...SENDING_DEFECTS, ...LISTING_DEFECTS])
