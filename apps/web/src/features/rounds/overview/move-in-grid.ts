import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows go between cells, Home and End to the ends of a row, with Ctrl of the whole grid. Cells carry `data-at="row column"`. */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const at = (event.target as HTMLElement).dataset.at
  if (at === undefined) return
  const [row, column] = at.split(' ').map(Number) as [number, number]
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-at]')]
  const inRow = (wanted: number) => cells.filter((cell) => cell.dataset.at?.startsWith(`${wanted} `))
  const step = STEPS[event.key]
  const line = event.ctrlKey ? cells : inRow(row)
  const to = step
    ? cells.find((cell) => cell.dataset.at === `${row + step[0]} ${column + step[1]}`)
    : event.key === 'Home'
      ? line[0]
      : event.key === 'End'
        ? line.at(-1)
        : undefined
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}
