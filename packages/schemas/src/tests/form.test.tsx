import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type FieldPath, type Resolver, useForm } from 'react-hook-form'
import type { InferInput, InferOutput } from 'valibot'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { patientCreateSchema } from '../index.js'

type Values = InferInput<typeof patientCreateSchema>
type Sent = InferOutput<typeof patientCreateSchema>

afterEach(cleanup)

const labels: { readonly [Name in FieldPath<Values>]?: string } = {
  first_name: 'First name',
  last_name: 'Last name',
  email: 'Email',
  date_of_birth: 'Date of birth',
  'patient_phone_numbers.0.number': 'Phone',
}

function PatientForm({ resolver, send }: { resolver: Resolver<Values, unknown, Sent>; send: (body: Sent) => void }) {
  const { register, handleSubmit, getFieldState, formState } = useForm({ resolver })
  const fields = Object.entries(labels) as [FieldPath<Values>, string][]
  return (
    <form onSubmit={handleSubmit((body) => send(body))}>
      {fields.map(([name, label]) => {
        const { error } = getFieldState(name, formState)
        return (
          <p key={name}>
            <label>
              {label}
              {/* An empty input is '', which is a value to the API. null clears a field. */}
              <input {...register(name, { setValueAs: (value) => (value === '' ? null : value) })} />
            </label>
            {error && <span role="alert">{error.message}</span>}
          </p>
        )
      })}
      <button type="submit">Save</button>
    </form>
  )
}

function fill(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

/** The message beside a field. */
async function messageOf(label: string): Promise<string | undefined> {
  await screen.findAllByRole('alert')
  return screen.getByLabelText(label).closest('p')?.querySelector('[role=alert]')?.textContent ?? undefined
}

describe.each([
  ['standardSchemaResolver', standardSchemaResolver(patientCreateSchema)],
  ['valibotResolver', valibotResolver(patientCreateSchema)],
])('a form of React Hook Form, with %s', (_name, resolver) => {
  test('default: a valid form is sent as the API accepts it', async () => {
    const send = vi.fn()
    render(<PatientForm resolver={resolver} send={send} />)
    fill('First name', 'Ann')
    fill('Last name', 'Lee')
    fill('Phone', '0400 000 000')
    fireEvent.click(screen.getByText('Save'))
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce())
    expect(send).toHaveBeenCalledWith({
      first_name: 'Ann',
      last_name: 'Lee',
      email: null,
      date_of_birth: null,
      patient_phone_numbers: [{ number: '0400 000 000' }],
    })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('behavior: each message is shown beside its field, and nothing is sent', async () => {
    const send = vi.fn()
    render(<PatientForm resolver={resolver} send={send} />)
    fill('First name', 'Ann')
    fill('Email', 'ann@example')
    fill('Date of birth', '26/05/2001')
    fireEvent.click(screen.getByText('Save'))
    expect(await messageOf('Email')).toBe('Use an email address, such as name@example.com.')
    expect(await messageOf('Last name')).toBe('Fill this in.')
    expect(await messageOf('Date of birth')).toBe('Use YYYY-MM-DD.')
    expect(await messageOf('First name')).toBeUndefined()
    expect(send).not.toHaveBeenCalled()
  })

  test('behavior: a message disappears when its field is valid', async () => {
    render(<PatientForm resolver={resolver} send={vi.fn()} />)
    fill('First name', 'Ann')
    fireEvent.click(screen.getByText('Save'))
    expect(await messageOf('Last name')).toBe('Fill this in.')
    fill('Last name', 'Lee')
    await vi.waitFor(() => expect(screen.getByLabelText('Last name').closest('p')?.textContent).toBe('Last name'))
  })
})
