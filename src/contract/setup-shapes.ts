import type { DnsHost, Hoster, Stack } from '../engine/setup/setup-knowledge.ts'

export type { NewcomerAnswer, NewcomerDeed, NewcomerStage } from '../engine/setup/newcomer.ts'
export type { Readiness } from '../engine/setup/readiness.ts'
export type { Setup, SetupChoices, SetupRole, SetupStep, SetupValues } from '../engine/setup/setup.ts'
export type { SetupDate } from '../engine/setup/setup-dates.ts'
export type {
  LintView,
  RecipeView,
  RecordsView,
  SetupLine,
  SetupView,
  StepView,
  VisibilityView,
} from '../engine/setup/setup-views.ts'

/** What can be chosen. */
export interface SetupKnowledgeView {
  readonly stacks: readonly Pick<Stack, 'id' | 'name' | 'summary' | 'roles' | 'kind' | 'distributions'>[]
  readonly hosters: readonly Hoster[]
  readonly dnsHosts: readonly DnsHost[]
}
