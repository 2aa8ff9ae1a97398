/** One cell of an annex table, as the document shows it. */
export interface AnnexCell {
  /** Words of the cell, paragraphs separated by line feeds; empty for an empty cell and for a cell covered by a merge. */
  readonly text: string
  /** The value of a spreadsheet cell that holds a number. */
  readonly number?: number
  /** Where people find it: `Sheet1!C5`, `bảng 2, hàng 5, cột 3`. */
  readonly place: string
  /** Word counts a number in front of the words; the number itself is not in the file. */
  readonly numbered?: boolean
  /** All words are bold. */
  readonly bold?: boolean
  /** Rows and columns covered, for the first cell of a merge. */
  readonly span?: { readonly rows: number; readonly columns: number }
}

/** A table of a document or the cells of a sheet; every row has the same number of cells, covered ones included. */
export interface AnnexTable {
  /** `bảng 2`, or the name of the sheet. */
  readonly name: string
  readonly rows: readonly (readonly AnnexCell[])[]
}
