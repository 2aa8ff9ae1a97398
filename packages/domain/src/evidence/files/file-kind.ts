/** What a stored file can be, judged by its content. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'doc' | 'xls' | 'jpeg' | 'png' | 'webp'

interface FileKindFacts {
  /** What it is served as. */
  readonly mime: string
  /** Endings a name may have; the first is given to names without one. */
  readonly endings: readonly string[]
  readonly vi: string
  readonly en: string
  /** How it can be shown in the page; the others are downloaded. */
  readonly preview?: 'pages' | 'image'
  /** Whether words can be read out of it for search. */
  readonly text: boolean
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

export const FILE_KINDS: Readonly<Record<FileKind, FileKindFacts>> = {
  pdf: { mime: 'application/pdf', endings: ['pdf'], vi: 'PDF', en: 'PDF', preview: 'pages', text: true },
  docx: {
    mime: `${OFFICE}.wordprocessingml.document`,
    endings: ['docx'],
    vi: 'Word',
    en: 'Word',
    text: true,
  },
  xlsx: { mime: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], vi: 'Excel', en: 'Excel', text: false },
  doc: { mime: 'application/msword', endings: ['doc'], vi: 'Word 97–2003', en: 'Word 97–2003', text: false },
  xls: {
    mime: 'application/vnd.ms-excel',
    endings: ['xls'],
    vi: 'Excel 97–2003',
    en: 'Excel 97–2003',
    text: false,
  },
  jpeg: {
    mime: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    vi: 'ảnh JPEG',
    en: 'JPEG image',
    preview: 'image',
    text: false,
  },
  png: { mime: 'image/png', endings: ['png'], vi: 'ảnh PNG', en: 'PNG image', preview: 'image', text: false },
  webp: {
    mime: 'image/webp',
    endings: ['webp'],
    vi: 'ảnh WebP',
    en: 'WebP image',
    preview: 'image',
    text: false,
  },
}

/** Every kind, in the order they are told to people. */
export const ALL_FILE_KINDS = Object.keys(FILE_KINDS) as readonly FileKind[]

/** The ending of a file name in lower case, without the dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([^.\\/\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The name without folders and without an ending that a file of any kind has. */
export function bareName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name
  const known = ALL_FILE_KINDS.some((kind) => FILE_KINDS[kind].endings.includes(endingOf(last)))
  return (known ? last.replace(/\.[^.]*$/, '') : last).trim()
}

/** Whether the ending of `name` promises another content than `kind`; a name without ending promises nothing. */
export function nameMismatch(name: string, kind: FileKind): boolean {
  const ending = endingOf(name)
  return ending !== '' && !FILE_KINDS[kind].endings.includes(ending)
}

/**
 * The name a download is saved under: safe in every file system, with the ending of its content. `../a.exe` of a PDF
 * becomes `a.exe.pdf`.
 */
export function downloadName(name: string, kind: FileKind): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const safe = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .trim()
  const plain = safe.replace(/^\.+/, '')
  const named = plain === '' ? 'tai-lieu' : plain
  return FILE_KINDS[kind].endings.includes(endingOf(named))
    ? named
    : `${named}.${FILE_KINDS[kind].endings[0]}`
}
