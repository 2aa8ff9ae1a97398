import type { DocumentSummary } from '@openpar/domain/evidence'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { snippetParts } from './snippet-parts.ts'
import styles from './title-cell.module.css'

/** The title, which names the row. */
export function TitleCell({ document: { title } }: { document: DocumentSummary }) {
  return <span className={styles.title}>{title}</span>
}

/** The words around what the search found in the file, with a way to that page. */
export function FoundIn({ document: { id, snippet, snippetPage, pages } }: { document: DocumentSummary }) {
  const words = useTexts(texts)
  if (snippet === null) return null
  return (
    <span className={styles.snippet}>
      {snippetParts(snippet).map(({ text, found, at }) => (found ? <mark key={at}>{text}</mark> : text))}
      {snippetPage !== null && pages !== null && (
        <>
          {' '}
          <Link
            to={`/documents/${id}`}
            hash={`page=${snippetPage}`}
            aria-label={words.openPage(String(snippetPage))}
          >
            {words.page(String(snippetPage))}
          </Link>
        </>
      )}
    </span>
  )
}
