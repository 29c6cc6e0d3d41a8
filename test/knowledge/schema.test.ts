import { describe, expect, it } from 'vitest'
import { providerSchema, ruleFileSchema } from '../../src/node/knowledge/schema.ts'
import { isWanted, readResources } from './read-resources.ts'

const providers = readResources('providers')
const ruleFiles = readResources('bounce-rules')

describe('provider files', () => {
  for (const { id, json } of providers.filter(({ id }) => isWanted(id))) {
    it(`${id} fits the schema, and its id is its name`, () => {
      expect(providerSchema.safeParse(json).error?.issues ?? []).toEqual([])
      expect((json as { id: string }).id).toBe(id)
    })
  }
})

describe('bounce rule files', () => {
  for (const { id, json } of ruleFiles.filter(({ id }) => isWanted(id))) {
    it(`${id} fits the schema, and is named after its issuer`, () => {
      expect(ruleFileSchema.safeParse(json).error?.issues ?? []).toEqual([])
      const { issuer } = json as { issuer: string | null }
      expect(issuer ?? id).toBe(id)
      if (issuer === null) expect(id).toMatch(/^wording-/)
    })
  }
})
