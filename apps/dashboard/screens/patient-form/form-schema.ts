import { patientCreateSchema, patientUpdateSchema } from '@cliniko/schemas'
import { valibotResolver } from '@hookform/resolvers/valibot'
import type { Resolver } from 'react-hook-form'
import { custom, type GenericSchema, pipe, transform } from 'valibot'
import { type Body, bodyOf, changesOf, creationOf, type FormValues } from './values'

const anyValues = custom<FormValues>(() => true)

/**
 * Returns what checks the form. Only what is sent is checked: an old value that today's rules refuse doesn't stand in the way
 * of the others.
 * @param base - What an edited patient had when the form was opened. Undefined for a new patient.
 */
export function resolverOf(base: Body | undefined): Resolver<FormValues, unknown, Body> {
  const schema: GenericSchema<FormValues, Body> = base
    ? pipe(
        anyValues,
        transform((values) => changesOf(base, bodyOf(values))),
        patientUpdateSchema as GenericSchema<Body>,
      )
    : pipe(anyValues, transform(creationOf), patientCreateSchema as GenericSchema<Body>)
  return valibotResolver(schema) as Resolver<FormValues, unknown, Body>
}
