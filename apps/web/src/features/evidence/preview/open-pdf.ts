import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import qcms from 'pdfjs-dist/wasm/qcms_bg.wasm?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Decoders of scanned pages, under the names that the library asks for. */
const DECODERS: Readonly<Record<string, string>> = {
  'jbig2.wasm': jbig2,
  'openjpeg.wasm': openjpeg,
  'qcms_bg.wasm': qcms,
}

/** Gives the library its decoders; the build puts a hash into their names, so they cannot be found by folder. */
class Decoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = DECODERS[filename]
    if (url === undefined) throw new Error(`there is no ${filename}`)
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  }
}

/** Bytes asked for at a time: the first page of a long scan shows before the rest is fetched. */
const PART = 512 * 1024

/** Begins to open the PDF at an address of this server; only the pages looked at are fetched. */
export function openPdf(url: string): PDFDocumentLoadingTask {
  return getDocument({
    url,
    rangeChunkSize: PART,
    disableAutoFetch: true,
    disableStream: true,
    useWorkerFetch: false,
    wasmUrl: '/app/',
    BinaryDataFactory: Decoders,
  })
}
