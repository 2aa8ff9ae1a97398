import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows up and down, Home and End go from the link of one row to that of another. */
export function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const from = event.target as HTMLElement
  if (!from.matches('[data-row-link]')) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const step = steps[event.key]
  const to =
    step !== undefined
      ? links[links.indexOf(from) + step]
      : event.key === 'Home'
        ? links[0]
        : event.key === 'End'
          ? links.at(-1)
          : undefined
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}
