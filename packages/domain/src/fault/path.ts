/** A place in a file read as data: keys and positions from the root, `['nodes', 2, 'rule', 'target']`. */
export type Path = readonly (string | number)[]

/** `path` as people write it: `nodes[2].rule.target`; the empty path is empty text. */
export function formatPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/** Whether `path` is `start` or lies below it. */
export function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((step, position) => path[position] === step)
}
