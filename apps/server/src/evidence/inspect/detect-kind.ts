import { ALL_FILE_KINDS, endingOf, FILE_KINDS, type FileKind, type Refusal } from '@openpar/domain/evidence'
import { fileTypeFromFile } from 'file-type'
import { readCompoundNames } from './compound-names.ts'
import { readZipDirectory } from './zip-directory.ts'

/** What a file is by its content. */
export interface Detected {
  readonly kind: FileKind
  /** Known to need a password already from its outside. */
  readonly encrypted: boolean
}

const refused = (code: Refusal['code'], detail = ''): Refusal => ({ code, detail })

async function detectZip(path: string): Promise<Detected | Refusal> {
  const entries = await readZipDirectory(path)
  if (entries === undefined) return refused('damaged')
  const names = new Set(entries.map(({ name }) => name.toLowerCase().replaceAll('\\', '/')))
  const office = names.has('[content_types].xml')
  if (!office) return refused('type-not-allowed', 'ZIP')
  const macros = [...names].some(
    (name) => /vba(project|data)[^/]*$/.test(name) || name.startsWith('xl/macrosheets/'),
  )
  if (macros) return refused('macros')
  if (names.has('word/document.xml')) return { kind: 'docx', encrypted: false }
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', encrypted: false }
  if (names.has('ppt/presentation.xml')) return refused('type-not-allowed', 'PowerPoint')
  return refused('type-not-allowed', 'Office')
}

async function detectCompound(path: string, name: string): Promise<Detected | Refusal> {
  const names = await readCompoundNames(path)
  if (names.has('_VBA_PROJECT') || names.has('_VBA_PROJECT_CUR')) return refused('macros')
  // The package is sealed: only the name tells a Word file with a password from an Excel one.
  if (names.has('EncryptedPackage'))
    return { kind: endingOf(name) === 'xlsx' ? 'xlsx' : 'docx', encrypted: true }
  if (names.has('WordDocument')) return { kind: 'doc', encrypted: false }
  if (names.has('Workbook') || names.has('Book')) return { kind: 'xls', encrypted: false }
  if (names.has('PowerPoint Document')) return refused('type-not-allowed', 'PowerPoint 97–2003')
  return refused('type-unknown')
}

/** Kinds that the configured words name: `jpg` and `jpeg` are the same. */
export function allowedKinds(words: readonly string[]): readonly FileKind[] {
  return ALL_FILE_KINDS.filter((kind) => FILE_KINDS[kind].endings.some((ending) => words.includes(ending)))
}

/** The kind of the file at `path` by its content, or why it is not taken. The name only tells sealed packages apart. */
export async function detectKind(
  path: string,
  name: string,
  allowed: readonly FileKind[],
): Promise<Detected | Refusal> {
  const type = await fileTypeFromFile(path).catch(() => undefined)
  const detected = await byType(type?.ext, path, name)
  if ('code' in detected || allowed.includes(detected.kind)) return detected
  return refused('type-not-allowed', FILE_KINDS[detected.kind].vi)
}

async function byType(ext: string | undefined, path: string, name: string): Promise<Detected | Refusal> {
  if (ext === undefined) return refused('type-unknown')
  if (ext === 'pdf') return { kind: 'pdf', encrypted: false }
  if (ext === 'jpg') return { kind: 'jpeg', encrypted: false }
  if (ext === 'png' || ext === 'webp') return { kind: ext, encrypted: false }
  if (ext === 'cfb') return detectCompound(path, name)
  if (/^(zip|doc[xm]|dot[xm]|xls[xm]|xlt[xm]|ppt[xm]|pot[xm]|pps[xm]|vsdx|3mf)$/.test(ext))
    return detectZip(path)
  return refused('type-not-allowed', ext.toUpperCase())
}
