import { type Defect, defect } from '../defect.ts'
import { resolver } from '../edits.ts'

/** Faults of the network from which one looks: the domain is well, and nothing else may be said of it. */
export const NETWORK_DEFECTS: readonly Defect[] = [
  defect('nobody answers', 'resolver-answers', 'fail', resolver({ mode: 'dead' })),
  defect('deaf on TCP', 'resolver-answers', 'warn', resolver({ without: 'tcp' })),
  defect('a captive portal', 'resolver-portal', 'fail', resolver({ mode: 'portal' })),
  defect('what does not exist is invented', 'resolver-rewrites', 'warn', resolver({ mode: 'rewriting' })),
  defect('no validation', 'resolver-validates', 'notice', resolver({ mode: 'notValidating' })),
  defect('a router that clears AD', 'resolver-validates', 'notice', resolver({ mode: 'strippingAd' })),
]
