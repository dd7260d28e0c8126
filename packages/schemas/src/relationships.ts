import type { Relation } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, link, links, model, nullableDateTime, openNumber, openText } from './reading.js'
import { body, optional, id as writtenId } from './writing.js'

/** A relationship, as the API answers it. */
export const relationshipSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    relation: v.nullish(openNumber<Relation>(), null),
    relation_description: v.nullish(
      openText<'Parent' | 'Child' | 'Sibling' | 'Spouse' | 'Partner' | 'Relative' | 'Other'>(),
      null,
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
    relation: optional(v.picklist([10, 20, 30, 40, 50, 60, 70], 'Choose 10, 20, 30, 40, 50, 60 or 70.')),
  }),
)

/** What a new relationship is made from. */
export const relationshipCreateSchema = relationshipUpdateSchema
