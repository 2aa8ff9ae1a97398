import type { Evaluation } from '@openpar/engine'
import { textIn } from '@openpar/engine'
import { awaitingVerdict } from '../../sheet/allow/awaiting-verdict.ts'
import { entryOf } from '../../sheet/sheet.ts'
import type { ContentLine, DocumentContent } from '../document-content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { type Letterhead, letterheadValues, points, writtenDate } from './letterhead.ts'
import {
  componentsUnder,
  type DocumentedSheet,
  explanationsOf,
  layerPoints,
  sheetLines,
} from './sheet-lines.ts'

/** Of a date in UTC, the day in Viet Nam, which has no summer time. */
const dayIn = (instant: string): string =>
  writtenDate(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10))

function standing({ sheet, ground }: DocumentedSheet): string {
  const sent = sheet.sent ? `Đơn vị gửi phiếu ngày ${dayIn(sheet.sent.last)}.` : 'Đơn vị chưa gửi phiếu.'
  if (!sheet.sent) return sent
  if (sheet.stage === 'approved') return `${sent} Hội đồng đã thông qua phiếu.`
  const waiting = awaitingVerdict(sheet, ground).length
  return waiting === 0 ? `${sent} Đã thẩm định mọi mục.` : `${sent} Còn ${waiting} mục chưa thẩm định.`
}

function totals(of: DocumentedSheet): Readonly<Record<string, string>> {
  const { root, byCode } = of.self.index
  const [self, appraised] = [layerPoints(of, root, 'self'), layerPoints(of, root, 'appraised')]
  const own = componentsUnder(of, root).filter((code) => {
    return byCode.get(code)!.tree === 'scale' && of.ground.components.get(code)!.source !== 'survey'
  })
  return {
    tong_toi_da: points(root.max),
    tong_toi_da_tu_cham: points(own.reduce((sum, code) => sum + byCode.get(code)!.max, 0)),
    tong_tu_cham: points(self),
    tong_tham_dinh: points(appraised),
    chenh_lech: points(appraised - self),
    tinh_trang: standing(of),
  }
}

function textLine(of: DocumentedSheet, pattern: string, component: string, text: string): ContentLine {
  const place = of.self.index.byCode.get(component)!
  return {
    pattern,
    values: {
      ma: component,
      ten: textIn(place.name, 'vi'),
      diem_toi_da: points(place.max),
      diem_tu_cham: points(layerPoints(of, place, 'self')),
      noi_dung: text,
    },
  }
}

const inOrder = (of: DocumentedSheet): readonly string[] => componentsUnder(of, of.self.index.root)

/** Components whose explanation is still awaited, with what was asked last. */
export function askedOf(of: DocumentedSheet): readonly ContentLine[] {
  return inOrder(of).flatMap((component) => {
    const { asked, messages } = entryOf(of.sheet, component)
    if (asked !== 'waiting') return []
    const question = messages.findLast(({ kind }) => kind === 'ask')
    return question ? [textLine(of, 'yeu_cau', component, question.text)] : []
  })
}

const explained = (of: DocumentedSheet): readonly ContentLine[] =>
  inOrder(of).flatMap((component) => {
    const texts = explanationsOf(of, component)
    return texts.length === 0 ? [] : [textLine(of, 'giai_trinh', component, texts.join('\n'))]
  })

const NOTHING_SAID = 'Đơn vị không nêu.'

/** What fills a document about one unit. `until` is the last day for explanations. */
export function unitContent(
  kind: DocumentKind,
  head: Letterhead,
  of: DocumentedSheet & { readonly name: string; readonly self: Evaluation },
  until: string,
): DocumentContent {
  const { difficulties, proposals } = of.sheet.report
  return {
    values: {
      ...letterheadValues(head),
      ...totals(of),
      ten_don_vi: of.name,
      kho_khan: difficulties?.value ?? NOTHING_SAID,
      kien_nghi: proposals?.value ?? NOTHING_SAID,
      han_giai_trinh: writtenDate(until),
    },
    lists:
      kind === 'explanation-request'
        ? [{ patterns: ['yeu_cau'], lines: askedOf(of) }]
        : [
            { patterns: ['nhom', 'muc'], lines: sheetLines(of) },
            { patterns: ['giai_trinh'], lines: explained(of) },
          ],
  }
}
