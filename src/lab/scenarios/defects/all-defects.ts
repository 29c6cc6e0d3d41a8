import type { Defect } from '../defect.ts'
import { BIMI_DEFECTS } from './bimi.ts'
import { CAA_DEFECTS } from './caa.ts'
import { CERTIFICATE_DEFECTS } from './certificates.ts'
import { CLIENT_DEFECTS } from './clients.ts'
import { DANE_DEFECTS } from './dane.ts'
import { DISCOVERY_DEFECTS } from './discovery.ts'
import { DMARC_DEFECTS } from './dmarc.ts'
import { MTA_STS_DEFECTS } from './mta-sts.ts'
import { MX_DEFECTS } from './mx.ts'
import { NAME_SERVER_DEFECTS } from './name-servers.ts'
import { NETWORK_DEFECTS } from './network.ts'
import { LISTING_DEFECTS } from './reputation.ts'
import { SENDING_DEFECTS } from './sending.ts'
import { SESSION_DEFECTS } from './session.ts'
import { DKIM_DEFECTS, TLS_POLICY_DEFECTS } from './signing.ts'
import { SPF_DEFECTS } from './spf.ts'
import { ALIAS_DEFECTS, DNSSEC_DEFECTS, ZONE_DEFECTS } from './zone.ts'

/** Every single defect that the lab can play. */
export const DEFECTS: readonly Defect[] = [
  ...NETWORK_DEFECTS,
  ...NAME_SERVER_DEFECTS,
  ...ZONE_DEFECTS,
  ...ALIAS_DEFECTS,
  ...DNSSEC_DEFECTS,
  ...MX_DEFECTS,
  ...SESSION_DEFECTS,
  ...SENDING_DEFECTS,
  ...LISTING_DEFECTS,
  ...SPF_DEFECTS,
  ...DKIM_DEFECTS,
  ...DMARC_DEFECTS,
  ...BIMI_DEFECTS,
  ...TLS_POLICY_DEFECTS,
  ...MTA_STS_DEFECTS,
  ...DANE_DEFECTS,
  ...CERTIFICATE_DEFECTS,
  ...CAA_DEFECTS,
  ...CLIENT_DEFECTS,
  ...DISCOVERY_DEFECTS,
]
