import { BIMI_DEFECTS } from '../../../src/lab/scenarios/defects/bimi.ts'
import { DMARC_DEFECTS } from '../../../src/lab/scenarios/defects/dmarc.ts'
import { DKIM_DEFECTS } from '../../../src/lab/scenarios/defects/signing.ts'
import { SPF_DEFECTS } from '../../../src/lab/scenarios/defects/spf.ts'
import { playDefects } from './play-defects.ts'

playDefects('SPF, DKIM, DMARC, BIMI', [...SPF_DEFECTS, ...DKIM_DEFECTS, ...DMARC_DEFECTS, ...BIMI_DEFECTS])
