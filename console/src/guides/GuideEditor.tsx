import { Alert, Button, Form, Input } from 'antd'
import { SECTION_KEYS, type Guide, type GuideSection } from '../api/guides'
import { post } from '../api/http'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { CodeSelect } from '../platform/CodeSelect'
import { SectionFields } from './SectionFields'
import { draftOf, sectionOf, type SectionDraft } from './drafts'

interface Draft {
  title: string
  reason: string
  sections: SectionDraft[]
}

/** The newest version, to be changed into the next one. */
export function GuideEditor({ guide }: { guide: Guide }) {
  const [form] = Form.useForm<Draft>()
  const save = useCommand({
    run: ({ title, reason, sections }: Draft) =>
      post<Guide>(`/guides/${guide.type}/versions`, { language: guide.language, baseVersion: guide.versionId, title, reason, sections: sections.map(sectionOf) }),
    refresh: ['guides'],
    done: (written) => t('guide.saved', { n: written.version }),
    quiet: true,
  })
  const start: Draft = { title: guide.title, reason: '', sections: inOrder(guide.sections).map(draftOf) }
  return (
    <Form<Draft> form={form} layout="vertical" initialValues={start} onFinish={save.mutate} lang={guide.language} data-testid="guide-editor">
      <p className="muted">{t('guide.edit-hint', { n: guide.version, slots: '{station} {callback}' })}</p>
      <Form.Item name="title" label={t('guide.title-field')} rules={[{ required: true, whitespace: true, message: t('guide.title-needed') }]}>
        <Input maxLength={60} data-testid="guide-title" />
      </Form.Item>
      <Form.List name="sections">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <SectionFields key={field.key} name={field.name} onRemove={() => remove(field.name)} />
            ))}
            <CodeSelect value={undefined} onChange={(key) => key && add(draftOf({ key: key as GuideSection['key'], states: [], text: '', lines: [], sources: [] }))} codes={SECTION_KEYS} words="guideSection" label={t('guide.add-section')} testId="guide-add" />
          </>
        )}
      </Form.List>
      <div className="guide-save">
        <Form.Item name="reason" label={t('reason.label')} rules={[{ required: true, whitespace: true, message: t('reason.needed') }]}>
          <Input maxLength={500} data-testid="guide-reason" />
        </Form.Item>
        {save.error !== null && <Alert type="warning" showIcon title={problemLine(save.error)} data-testid="guide-problem" />}
        <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="guide-save">{t('guide.save', { n: guide.version + 1, type: tc('fraudType', guide.type) })}</Button>
      </div>
    </Form>
  )
}

function inOrder(sections: GuideSection[]): GuideSection[] {
  return sections.toSorted((a, b) => SECTION_KEYS.indexOf(a.key) - SECTION_KEYS.indexOf(b.key))
}
