import type { Relation } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, link, links, model, nullableDateTime, openNumber, openText } from './reading.js'
import { body, choice, optional, id as writtenId } from './writing.js'

/** A relationship, as the API answers it. */
export const relationshipSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    relation: v.nullable(openNumber<Relation>()),
    relation_description: v.nullable(
      openText<'Parent' | 'Child' | 'Sibling' | 'Spouse' | 'Partner' | 'Relative' | 'Other'>(),
    ),
    updated_at: dateTime,
    patient: link<'patients'>(),
    related_patient: link<'patients'>(),
    links,
  }),
)

/** What can be changed of a relationship. */
export const relationshipUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    patient_id: optional(writtenId),
    related_patient_id: optional(writtenId),
    relation: optional(choice([10, 20, 30, 40, 50, 60, 70], 'Choose a relation.')),
  }),
)

/** What a new relationship is made from. */
export const relationshipCreateSchema = relationshipUpdateSchema

/** The schemas of relationships, for core's `checkWith`. */
export const relationshipSchemas = {
  model: relationshipSchema,
  create: relationshipCreateSchema,
  update: relationshipUpdateSchema,
}
