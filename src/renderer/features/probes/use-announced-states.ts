import { useEffect, useRef } from 'react'
import type { ProbeRow } from '../../../contract/probe-shapes.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useLanguage } from '../../language.ts'
import { stateWord } from './state-badge.tsx'

/** Tells screen readers of each probe that came to another state while its list is shown. */
export function useAnnouncedStates(probes: readonly ProbeRow[]): void {
  const language = useLanguage()
  const before = useRef<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const now = new Map(probes.map((probe) => [probe.plan.id, stateWord(probe, language)]))
    const changed = probes.filter(({ plan: { id } }) => {
      const old = before.current.get(id)
      return old !== undefined && old !== now.get(id)
    })
    before.current = now
    if (changed.length === 0) return
    const text = PROBES_TEXT[language].list
    announce(changed.map((probe) => text.announce(probe.mailboxLabel, stateWord(probe, language))).join(' '))
  }, [probes, language])
}
