import { expect, test } from 'vitest'
import { apiKey, app, fakeFetch, json } from '../../test/kit.js'
import { InputError } from '../http/errors.js'
import * as core from '../index.js'

const junk: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  1n,
  '',
  'junk',
  Symbol('junk'),
  () => {},
  [],
  [null],
  {},
  new Date(0),
  { sections: 5 },
  { sections: [null] },
  { sections: [{ fields: 5, questions: 5 }] },
  { sections: [{ fields: [null], questions: [null] }] },
  { sections: [{ fields: [{ type: 'checkboxes', options: 5 }], questions: [{ type: 'checkboxes', answers: 5 }] }] },
  { sections: [{ fields: [{ type: 'checkboxes' }], questions: [{ type: 'radiobuttons' }] }] },
  { sections: [{ fields: [{}], questions: [{ name: 5, type: 'signature' }] }] },
  { sections: [{}] },
  { Section: null },
  { Section: { Name: Symbol('junk') } },
  { Section: { Name: { signature: 5 } } },
  { signal: 5 },
  { id: '1' },
]

const fetch = fakeFetch(() => json({}, { status: 404 }))
const client = core.createClient({ apiKey, app, fetch, retry: { limit: 0 } })

const functions: { readonly [name: string]: (...args: never[]) => unknown } = {
  answerForm: core.answerForm,
  answerNote: core.answerNote,
  editCustomFields: core.editCustomFields,
  escapeHtml: core.escapeHtml,
  isApprovedButtonUrl: core.isApprovedButtonUrl,
  paragraph: core.paragraph,
  parsePatientButton: core.parsePatientButton,
  readCustomFields: core.readCustomFields,
  addDays: core.addDays,
  dateIn: core.dateIn,
  dayRange: core.dayRange,
  instantOf: core.instantOf,
  monthRange: core.monthRange,
  weekRange: core.weekRange,
  weekday: core.weekday,
  weekdayOf: core.weekdayOf,
  createPatientIndex: core.createPatientIndex,
}

const workflows: { readonly [name: string]: (...args: never[]) => Promise<unknown> } = {
  createTreatmentNote: core.createTreatmentNote,
  downloadAttachment: core.downloadAttachment,
  findAvailableTimes: core.findAvailableTimes,
  findNextAvailableTime: core.findNextAvailableTime,
  resumeAttachment: core.resumeAttachment,
  searchPatients: core.searchPatients,
  telehealthUrl: core.telehealthUrl,
  untilProcessed: core.untilProcessed,
  uploadAttachment: core.uploadAttachment,
}

test.each(Object.entries(functions))('input: C54 C58: %s throws an InputError on junk, or nothing', (_, call) => {
  for (const first of junk) {
    for (const second of junk) {
      for (const third of [undefined, null, 'junk', { complete: 5 }, { Section: { Name: [] } }]) {
        try {
          call(...([first, second, third] as never[]))
        } catch (error) {
          expect(error, String(first)).toBeInstanceOf(InputError)
        }
      }
    }
  }
})

test.each(Object.entries(workflows))(
  'input: C71: %s rejects junk with an InputError, and sends nothing',
  async (_, run) => {
    const expectInputError = (args: readonly unknown[]) =>
      run(...(args as never[])).then(
        () => expect(args.length).toBeGreaterThan(1),
        (error: unknown) => {
          expect(error).toBeInstanceOf(core.ClinikoError)
          expect(error).not.toBeInstanceOf(core.NetworkError)
        },
      )
    for (const value of junk) {
      await expect(run(...([value, '1'] as never[]))).rejects.toThrow('The first argument must be a client')
      await expectInputError([client, value])
      await expectInputError([client, value, null])
      await expectInputError([client, '1', value, value])
    }
  },
)
