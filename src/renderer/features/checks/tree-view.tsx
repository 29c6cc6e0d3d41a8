import type { TreeNode } from './tree-node.ts'
import styles from './tree-view.module.css'

/** A tree, drawn with lines and read as nested lists. */
export function TreeView({ roots, label }: { readonly roots: readonly TreeNode[]; readonly label: string }) {
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <div className={styles.scroll}>
        <Branch nodes={roots} />
      </div>
    </figure>
  )
}

function Branch({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  return (
    <ul className={styles.branch}>
      {nodes.map((node, index) => {
        // The same words may come twice.
        const key = `${index} ${node.label}`
        return (
          <li key={key} className={styles.node}>
            <div className={styles.knot} data-decides={node.decides}>
              <span className={styles.label}>{node.label}</span>
              {node.details.map((detail) => (
                <span key={detail} className={styles.detail}>
                  {detail}
                </span>
              ))}
            </div>
            {node.children.length > 0 && <Branch nodes={node.children} />}
          </li>
        )
      })}
    </ul>
  )
}
