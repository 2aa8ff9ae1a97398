import type { Definition, Node } from '@openpar/engine'

/** A tree as lines for tests: `code name max kind-of-rule`, two blanks deeper for each level, `-` for what is absent. */
export function outline(draft: Definition): string {
  return draft.nodes.flatMap((node) => lines(node, '')).join('\n')
}

function lines(node: Node, indent: string): string[] {
  const kind = node.nodes === undefined ? ` ${node.rule?.kind ?? '-'}` : ''
  return [
    `${indent}${node.code} ${String(node.name)} ${node.max ?? '-'}${kind}`,
    ...(node.nodes ?? []).flatMap((child) => lines(child, `${indent}  `)),
  ]
}
