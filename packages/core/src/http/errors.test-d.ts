import { describe, expectTypeOf, test } from 'vitest'
import {
  type AnyClinikoError,
  type AttachmentError,
  type AttachmentStep,
  type ClinikoError,
  isClinikoError,
  type NotBookableError,
  type NotBookableReason,
  NotFoundError,
  type ServerError,
  type TreatmentNoteError,
  ValidationError,
} from '../index.js'

describe('names', () => {
  test('default: each class has a literal name', () => {
    expectTypeOf<ValidationError['name']>().toEqualTypeOf<'ValidationError'>()
    expectTypeOf<ServerError['name']>().toEqualTypeOf<'ServerError'>()
    expectTypeOf<NotBookableError['name']>().toEqualTypeOf<'NotBookableError'>()
    expectTypeOf<TreatmentNoteError['name']>().toEqualTypeOf<'TreatmentNoteError'>()
  })

  test('behavior: a switch over the name narrows to the class, those of workflows too', () => {
    const error: unknown = undefined
    if (!isClinikoError(error)) return
    switch (error.name) {
      case 'NotFoundError':
        expectTypeOf(error).toExtend<NotFoundError>()
        break
      case 'AttachmentError':
        expectTypeOf(error).toExtend<AttachmentError>()
        expectTypeOf(error.step).toEqualTypeOf<AttachmentStep>()
        break
      case 'NotBookableError':
        expectTypeOf(error.reasons).toEqualTypeOf<readonly NotBookableReason[]>()
        break
      // @ts-expect-error no error has this name
      case 'NotFound':
        break
      default:
        expectTypeOf(error).toExtend<ClinikoError>()
    }
  })

  test('behavior: an error of a hook narrows with the guard', () => {
    const error = new ValidationError('refused') as ClinikoError
    if (isClinikoError(error)) expectTypeOf(error).toEqualTypeOf<AnyClinikoError>()
    if (error instanceof NotFoundError) expectTypeOf(error.status).toEqualTypeOf<number>()
  })
})
