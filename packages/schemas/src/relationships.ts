import type { Relation, Relationship, RelationshipCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId, choice } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, link, links, nullableDateTime, openNumber, openText } from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { optional } from './kit/values.js'

/** A relationship, as the API returns it. */
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

/** The body that updates a relationship. */
export const relationshipUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    patient_id: optional(bodyId),
    related_patient_id: optional(bodyId),
    relation: optional(choice([10, 20, 30, 40, 50, 60, 70], 'Choose a relation.')),
  }),
)

/** The body that creates a relationship. */
export const relationshipCreateSchema = relationshipUpdateSchema

/** The schemas of relationships, for core's `checkWith`. */
export const relationshipSchemas = {
  model: relationshipSchema,
  create: relationshipCreateSchema,
  update: relationshipUpdateSchema,
}

/** The privacy tags of relationships. */
export const relationshipTags = /* @__PURE__ */ tagsOf<Relationship | RelationshipCreate>(() => ({
  ...recordTags,
  ...none('archived_at patient patient_id related_patient related_patient_id'),
  ...personal('relation relation_description'),
}))
