import type { PatientFormQuestion, TreatmentNoteQuestion } from '@cliniko/core'
import { shortDate, validDate } from '@/lib/format'
import { patientText } from '@/text'
import { RichText } from '@/ui/rich-text'
import styles from './answers.module.css'

const { answers: words } = patientText

type Question = TreatmentNoteQuestion | PatientFormQuestion

interface AnswersProps {
  readonly content: {
    readonly sections?: readonly {
      readonly name?: string | null
      readonly description?: string | null
      readonly questions?: readonly Question[]
    }[]
  } | null
  /** The level of the sections' headings: one below that of the heading before them. Default: 4. */
  readonly level?: 2 | 4 | undefined
}

/** The answers of a note or form, to read. */
export function Answers({ content, level = 4 }: AnswersProps) {
  const Heading = `h${level}` as const
  const sections = content?.sections ?? []
  if (sections.length === 0) return <p className={styles.none}>{words.noQuestions}</p>
  return sections.map((section, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sections have no ids, and may share a name
    <section key={index} className={styles.section}>
      {section.name && (
        <Heading>
          <bdi>{section.name}</bdi>
        </Heading>
      )}
      <dl>
        {section.questions?.map((question, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div key={position}>
            <dt>
              <bdi>{question.name}</bdi>
            </dt>
            <dd>
              <Answer question={question} headingLevel={level + 1} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

interface AnswerProps {
  readonly question: Question
  /** The level of headings in it: one below that of the heading before it. */
  readonly headingLevel: number
}

/** The answer to a question. */
export function Answer({ question, headingLevel }: AnswerProps) {
  if (question.type === 'paragraph')
    return question.answer ? <RichText html={question.answer} headingLevel={headingLevel} /> : <None />
  if (question.type === 'bodycharts') return <span className={styles.none}>{words.bodyChart}</span>
  if (question.type === 'checkboxes' || question.type === 'radiobuttons') {
    const chosen = (question.answers ?? []).filter(({ selected }) => selected).map(({ value }) => value ?? '')
    const other = question.other?.selected ? [words.other(question.other.value ?? '')] : []
    return <Text text={[...chosen, ...other].join(', ')} />
  }
  if (question.type === 'date') {
    return <Text text={validDate(question.answer) ? shortDate(question.answer ?? '') : question.answer} />
  }
  if (question.type === 'signature') return <Text text={question.signature_id ? words.signed : ''} />
  return <Text text={formAnswer(question)} />
}

function Text({ text: answer }: { readonly text: string | null | undefined }) {
  return answer ? <bdi className={styles.text}>{answer}</bdi> : <None />
}

function None() {
  return <span className={styles.none}>{words.none}</span>
}

/** Answers that are records: a name, an address, phone numbers, pronouns. */
function formAnswer(question: Question): string {
  const answer: unknown = 'answer' in question ? question.answer : undefined
  if (typeof answer === 'string') return answer
  if (Array.isArray(answer)) {
    return answer.map((phone) => [phone.number, phone.phone_type].filter(Boolean).join(' ')).join(', ')
  }
  if (typeof answer === 'object' && answer !== null) {
    return Object.values(answer)
      .filter((part) => typeof part === 'string' && part)
      .join(' ')
  }
  return ''
}
