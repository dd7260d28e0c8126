import { describe, expectTypeOf, test } from 'vitest'
import * as core from './index.js'

declare const client: core.Client

type CamelCase<Name> = Name extends `${infer Word}_${infer Rest}` ? `${Word}${Capitalize<CamelCase<Rest>>}` : Name

/** The type of the records in a resource's list, by the API's name of the resource. */
type ItemOf<Resource> =
  CamelCase<Resource> extends infer Name extends keyof typeof core
    ? (typeof core)[Name] extends { readonly list: core.ListOperation<infer Item> }
      ? Item
      : never
    : never

describe('operations return their own records', () => {
  test('each list of a resource in Models', () => {
    /** The resources whose records have another type in their list. TypeScript's error names them. */
    type Different = {
      [Resource in keyof core.Models as [ItemOf<Resource>, core.Models[Resource]] extends [
        core.Models[Resource],
        ItemOf<Resource>,
      ]
        ? never
        : Resource]: core.Models[Resource]
    }
    void ({} satisfies Different)
  })

  test('resources that are not in Models', () => {
    expectTypeOf<ItemOf<'services'>>().toEqualTypeOf<core.Service>()
    expectTypeOf(client.request(core.settings.get)).resolves.toEqualTypeOf<core.Settings>()
    expectTypeOf(client.request(core.signatures.get, '1', '2')).resolves.toEqualTypeOf<core.Signature>()
    expectTypeOf(
      client.request(core.availableTimes.list, '1', '2', '3', { from: '2026-03-02', to: '2026-03-08' }),
    ).resolves.toEqualTypeOf<core.Page<core.AvailableTime>>()
    expectTypeOf(
      client.request(core.availableTimes.next, '1', '2', '3', { from: '2026-03-02', to: '2026-03-08' }),
    ).resolves.toEqualTypeOf<core.NextAvailableTime>()
    // @ts-expect-error both days are required
    client.request(core.availableTimes.list, '1', '2', '3', { from: '2026-03-02' })
  })

  test('records inside others', () => {
    expectTypeOf(client.request(core.referralSources.getForPatient, '1')).resolves.toEqualTypeOf<core.ReferralSource>()
    expectTypeOf(
      client.request(core.patientAttachments.presignedPost, '1'),
    ).resolves.toEqualTypeOf<core.AttachmentPresignedPost>()
  })
})

test('unions are narrowed by their fields', () => {
  const name = (question: core.TreatmentNoteQuestion) => (question.type === 'checkboxes' ? question.answers : undefined)
  expectTypeOf(name).returns.toEqualTypeOf<core.NoteAnswer[] | undefined>()
  const select = (question: core.PatientFormQuestion) => (question.type === 'select' ? question.options : undefined)
  expectTypeOf(select).returns.toEqualTypeOf<string[] | undefined>()
})

test('bodies accept known codes only, models any code', () => {
  expectTypeOf<NonNullable<core.RelationshipCreate['relation']>>().toEqualTypeOf<core.Relation>()
  expectTypeOf(core.Relation.Parent).toEqualTypeOf<10>()
  // @ts-expect-error there is no such relation
  client.request(core.relationships.create, { patient_id: '1', related_patient_id: '2', relation: 15 })
})
