import { describe, expect, test } from 'vitest'
import { escapeHtml, paragraph } from './paragraph.js'

test('escapeHtml: default: escapes &, < and >, also in entities', () => {
  expect(escapeHtml('a < b > c & d &lt; "e"')).toBe('a &lt; b &gt; c &amp; d &amp;lt; "e"')
})

describe('paragraph', () => {
  test('default: separates lines by br, in a div', () => {
    expect(paragraph('Right knee\nSwelling < 1 cm\r\n\r\nROM & gait\rfine')).toBe(
      '<div>Right knee<br>Swelling &lt; 1 cm<br><br>ROM &amp; gait<br>fine</div>',
    )
  })

  test('behavior: the result has nothing that Cliniko strips', () => {
    expect(paragraph('left\tright\n')).toBe('<div>left right</div>')
  })

  test('behavior: typed tags are shown as text', () => {
    expect(paragraph('<script>alert(1)</script>')).toBe('<div>&lt;script&gt;alert(1)&lt;/script&gt;</div>')
  })

  test.each(['', '  ', '\n\t\r\n'])('input: %j is blank', (text) => {
    expect(paragraph(text)).toBe('')
  })
})
