import type { Share } from '../../../engine/measuring/placement-report.ts'
import { useLanguage } from '../../language.ts'
import styles from './share-bar.module.css'
import { shareWords } from './share-words.ts'

/** A share as a bar, with a whisker for its 95 % interval, and in words. */
export function ShareBar({ share, conclusive }: { readonly share: Share; readonly conclusive: boolean }) {
  const language = useLanguage()
  return (
    <div className={styles.share}>
      {share.share !== null && (
        <svg
          className={styles.bar}
          viewBox="0 0 200 14"
          preserveAspectRatio="none"
          aria-hidden
          data-faint={!conclusive}
        >
          <rect className={styles.track} x="0" y="3" width="200" height="8" rx="2" />
          <rect className={styles.fill} x="0" y="3" width={share.share * 200} height="8" rx="2" />
          <path className={styles.whisker} d={whisker(share)} vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <span className={styles.words}>{shareWords(share, language)}</span>
    </div>
  )
}

function whisker({ low, high }: Share): string {
  const [from, to] = [low * 200, high * 200]
  return `M${from} 2V12M${from} 7H${to}M${to} 2V12`
}
