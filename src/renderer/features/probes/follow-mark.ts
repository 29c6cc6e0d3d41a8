import type { TimelineMark } from '../../../engine/measuring/placement-report.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useChecks } from '../checks/checks-store.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { useProbe } from './probe-store.ts'

/** Leads to what a mark on the time line stands for. */
export function followMark({ link }: TimelineMark): void {
  if (link === null) return
  switch (link.place) {
    case 'checks':
      return void useChecks.getState().open(link.id)
    case 'diagnose':
      return void useDiagnose.getState().open(link.id)
    case 'probes':
      return void useProbe.getState().open(link.id)
    case 'programmes':
      return void useNavigation.getState().go('tickets', 'programmes')
    default:
      useNavigation.getState().go(link.place)
  }
}
