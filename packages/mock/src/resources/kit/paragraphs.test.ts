import { createCliniko } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { createMock } from '../../create-mock.js'
import { cleanHtml } from './paragraphs.js'

describe('cleanHtml', () => {
  test.each([
    ['<p>Left <b>knee</b><br>better</p>', '<p>Left <b>knee</b><br>better</p>'],
    ['one\n\ttwo', 'onetwo'],
    ['a &lt; b, 3 < 4', 'a &lt; b, 3 < 4'],
    ['<script>alert(1)</script>after', 'after'],
    ['<SCRIPT src=x>never ends', ''],
    ['<img src=x onerror=alert(1)>', ''],
    ['<p onclick="alert(1)" class="x">text</p>', '<p>text</p>'],
    [
      '<a href="https://clinic.example/a?b=1" target="_blank">there</a>',
      '<a href="https://clinic.example/a?b=1">there</a>',
    ],
    ['<a href="javascript:alert(1)">there</a>', '<a>there</a>'],
    ['<!-- hidden -->seen', 'seen'],
    ['<scr<script></script>ipt>alert(1)', 'alert(1)'],
    ['<img src=x onerror=alert(1)', '&lt;img src=x onerror=alert(1)'],
  ])('default: %j', (html, clean) => {
    expect(cleanHtml(html)).toBe(clean)
  })
})

test('behavior: the paragraphs of a note are cleaned when it is written, its other answers are not', async () => {
  const now = '2026-03-02T00:00:00Z'
  const mock = createMock({ now, patients: 5, role: 'practitioner', clock: { now: () => 0 } })
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch })
  const [patient_id = ''] = mock.store.tables.patients.keys()
  const [template] = (await cliniko.treatmentNoteTemplates.list({ perPage: 1 })).items
  const answer = '<b>x</b><i onclick="y">z</i><script>1</script>'
  const content = (type: 'paragraph' | 'text') => ({
    sections: [{ name: 'S', questions: [{ name: 'Q', type, answer }] }],
  })
  const written = async (type: 'paragraph' | 'text') => {
    const body = { patient_id, treatment_note_template_id: template?.id ?? '', title: 'T', content: content(type) }
    const { id } = await cliniko.treatmentNotes.create(body)
    const note = await cliniko.treatmentNotes.get(id)
    return note.content?.sections?.[0]?.questions?.[0]
  }
  expect(await written('paragraph')).toMatchObject({ answer: '<b>x</b><i>z</i>' })
  expect(await written('text')).toMatchObject({ answer })
})
