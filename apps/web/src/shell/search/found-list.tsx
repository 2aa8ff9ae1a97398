import type { FoundGroup } from '@openpar/domain/workspace'
import { useEffect, useRef } from 'react'
import styles from './found-list.module.css'

/** What was found, by kind; the arrows of the search field move through all of it. */
export function FoundList({
  groups,
  titleOf,
  current,
  open,
}: {
  groups: readonly FoundGroup[]
  titleOf: (kind: string) => string
  current: number
  open: (path: string) => void
}) {
  const marked = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked item changes with `current`.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    void marked.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (groups.length === 0) return null
  let place = -1
  return (
    <div
      role="listbox"
      id="search-found"
      className={styles.list}
      aria-label={groups.map(({ kind }) => titleOf(kind)).join(', ')}
    >
      {groups.map(({ kind, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields.
        <div role="group" key={kind} aria-label={titleOf(kind)}>
          <div className={styles.kind} aria-hidden>
            {titleOf(kind)}
          </div>
          {items.map((item) => {
            place += 1
            const at = place
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys.
              <div
                key={`${item.path} ${item.title}`}
                id={`search-found-${at}`}
                ref={at === current ? marked : undefined}
                role="option"
                tabIndex={-1}
                aria-selected={at === current}
                className={styles.item}
                onClick={() => open(item.path)}
              >
                <span className={styles.title}>{item.title}</span>
                {item.subtitle && <span className={styles.subtitle}>{item.subtitle}</span>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
