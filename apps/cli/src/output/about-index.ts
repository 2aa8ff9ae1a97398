import { type Definition, type DefinitionStatus, type Language, type Text, textIn } from '@openpar/engine'

const STATUS_OF_DEFINITION: Readonly<Record<DefinitionStatus, { readonly vi: string; readonly en: string }>> =
  {
    official: { vi: 'chính thức', en: 'official' },
    reconstructed: { vi: 'dựng lại từ số liệu đã công bố', en: 'reconstructed from published figures' },
    illustrative: { vi: 'minh họa', en: 'illustrative' },
    frame: { vi: 'mới là khung', en: 'structure only' },
  }

/** The index a report is about, in words: title, id and edition, basis, how far it is as enacted. */
export function aboutIndex(definition: Definition, language: Language): (readonly [Text, string])[] {
  const { id, edition, title, basis, status } = definition
  return [
    [{ vi: 'Bộ chỉ số', en: 'Index' }, textIn(title, language)],
    [{ vi: 'Mã định nghĩa', en: 'Definition' }, id],
    [{ vi: 'Phiên bản', en: 'Edition' }, edition],
    [{ vi: 'Căn cứ', en: 'Basis' }, textIn(basis, language)],
    [{ vi: 'Tình trạng', en: 'Status' }, STATUS_OF_DEFINITION[status][language]],
  ]
}
