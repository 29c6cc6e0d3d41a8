import { CERTIFICATE_DEFECTS } from '../../../src/lab/scenarios/defects/certificates.ts'
import { DANE_DEFECTS } from '../../../src/lab/scenarios/defects/dane.ts'
import { MTA_STS_DEFECTS } from '../../../src/lab/scenarios/defects/mta-sts.ts'
import { TLS_POLICY_DEFECTS } from '../../../src/lab/scenarios/defects/signing.ts'
import { playDefects } from './play-defects.ts'

playDefects('TLS and its policies', [
  ...TLS_POLICY_DEFECTS,
  ...MTA_STS_DEFECTS,
  ...DANE_DEFECTS,
  ...CERTIFICATE_DEFECTS,
])
