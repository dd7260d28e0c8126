import { expect, test } from 'vitest'
import { fileSize, previewKind, shownName, typeOfBytes } from './file'

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test.each([
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBP', 'image/webp'],
  ['%PDF-1.7', 'application/pdf'],
  ['<svg onload="x">', null],
  ['<html>%PDF-', null],
  ['', null],
])('the first bytes %j are those of %s', (bytes, type) => {
  expect(typeOfBytes(bytesOf(bytes))).toBe(type)
})

test('only pictures without scripts, and PDFs, have a preview', () => {
  expect(['image/png', 'application/pdf', 'image/svg+xml', 'text/html', null].map(previewKind)).toEqual([
    'image',
    'pdf',
    null,
    null,
    null,
  ])
})

test('names show signs that would turn or hide them', () => {
  expect(shownName('\u202Efdp.exe\n')).toBe('\ufffdfdp.exe\ufffd')
  expect(shownName('Ärztin 王.pdf')).toBe('Ärztin 王.pdf')
  expect(fileSize(1_400_000)).toBe('1.4 MB')
})
