import type { Path } from '../../fault/path.ts'

/** The scalar at a place as it is written in the file, for advice on quotes: `1.10`, where its value is 1.1. */
export type FindWritten = (path: Path) => string | undefined
