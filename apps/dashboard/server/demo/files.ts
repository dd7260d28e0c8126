import { deflateSync } from 'node:zlib'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Returns a PDF of one page with lines of text. Only ASCII is written. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  const stream = `BT /F1 12 Tf 18 TL 72 760 Td\n${shown}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const size = objects.length + 1
  return bytes(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

/**
 * Returns a PNG in shades of grey.
 * @param shadeOf - Returns a shade from 0 (black) to 255 for a place from 0 to 1 across and down.
 */
export function pngOf(width: number, height: number, shadeOf: (x: number, y: number) => number): Uint8Array {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  // 8 bits of grey.
  header.setUint8(8, 8)
  const rows = new Uint8Array((width + 1) * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      rows[row * (width + 1) + 1 + column] = shadeOf(column / width, row / height)
    }
  }
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunkOf('IHDR', new Uint8Array(header.buffer)),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', new Uint8Array()),
  ]
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(bytes(type), 4)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, checksumOf(chunk.subarray(4, data.length + 8)))
  return chunk
}

/** Returns the CRC-32 that a PNG ends each chunk with. Node's own is missing in Node 20.19. */
function checksumOf(data: Uint8Array): number {
  let checksum = 0xffffffff
  for (const byte of data) {
    checksum ^= byte
    for (let bit = 0; bit < 8; bit++) checksum = (checksum >>> 1) ^ (checksum & 1 ? 0xedb88320 : 0)
  }
  return ~checksum >>> 0
}

/** Returns the shade of a picture that looks like an X-ray of a knee. */
export function kneeShade(x: number, y: number): number {
  const joint = Math.abs(y - 0.5)
  const halfWidth = 0.13 + 0.12 * Math.exp(-((joint / 0.14) ** 2))
  const bone = Math.abs(x - 0.5) < halfWidth && joint > 0.018
  const flesh = Math.abs(x - 0.5) < 0.36
  return bone ? 205 - Math.round(90 * (Math.abs(x - 0.5) / halfWidth) ** 2) : flesh ? 62 : 14
}
