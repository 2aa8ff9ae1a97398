import { type DocumentKind, documentKinds } from '@openpar/domain/rounds'
import type * as Docx from 'docx'
import type { Paragraph, Table } from 'docx'
import { pageNumbers } from './official-blocks.ts'
import { loadDocx, PAGE } from './official-page.ts'
import { councilProtocol, resultDecision } from './round-templates.ts'
import { appraisalSheet, explanationRequest, selfAssessmentReport } from './unit-templates.ts'

const CONTENTS: Readonly<Record<DocumentKind, (docx: typeof Docx) => readonly (Paragraph | Table)[]>> = {
  'self-assessment-report': selfAssessmentReport,
  'appraisal-sheet': appraisalSheet,
  'explanation-request': explanationRequest,
  'council-protocol': councilProtocol,
  'result-decision': resultDecision,
}

const made = new Map<DocumentKind, Promise<Buffer>>()

/** The template of a kind that is used where a province has none of its own, in the form of Nghị định 30/2020/NĐ-CP. */
export function defaultTemplate(kind: DocumentKind): Promise<Buffer> {
  const known = made.get(kind) ?? make(kind)
  made.set(kind, known)
  return known
}

async function make(kind: DocumentKind): Promise<Buffer> {
  const docx = await loadDocx()
  const document = new docx.Document({
    creator: 'OpenPAR',
    title: documentKinds[kind].vi,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: pageNumbers(docx),
        children: [...CONTENTS[kind](docx)],
      },
    ],
  })
  return docx.Packer.toBuffer(document)
}
