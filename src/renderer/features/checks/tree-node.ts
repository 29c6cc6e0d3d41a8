/** One knot of a drawn tree. */
export interface TreeNode {
  readonly label: string
  /** Smaller, beside or below the label. */
  readonly details: readonly string[]
  /** True: this knot decided how the whole ended. */
  readonly decides: boolean
  readonly children: readonly TreeNode[]
}

/** A drawing under one finding. */
export interface Drawing {
  readonly kind: 'certificates' | 'dnssec' | 'tree'
  /** Whom it is about: a host; empty where the finding says it. */
  readonly about: string
  readonly roots: readonly TreeNode[]
}

/** A knot that has nothing but its label. */
export function knot(label: string, details: readonly string[] = [], children: readonly TreeNode[] = []): TreeNode {
  return { label, details, decides: false, children }
}
