import { compileKnowledge } from '../../../src/engine/knowledge/compile.ts'
import type { Provider } from '../../../src/engine/knowledge/provider.ts'
import type { RuleFile } from '../../../src/engine/knowledge/rule.ts'
import { readResources } from '../../knowledge/read-resources.ts'

/** The knowledge that is shipped: hostile input meets all of its wordings. */
export const knowledge = compileKnowledge(
  readResources('providers').map(({ json }) => json as Provider),
  readResources('bounce-rules').map(({ json }) => json as RuleFile),
)
