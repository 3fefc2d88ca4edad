import { Button, Form, Input, Select } from 'antd'
import { VICTIM_STATES } from '../api/cases'
import type { SectionKey } from '../api/guides'
import { t, tc } from '../platform/text/text'

/** The fields of one section in the editor. */
export function SectionFields({ name, onRemove }: { name: number; onRemove: () => void }) {
  const key = Form.useWatch<SectionKey | undefined>(['sections', name, 'key'])
  return (
    <fieldset className="guide-fields" data-testid={key && `guide-edit-${key}`}>
      <legend>{tc('guideSection', key)}</legend>
      <Form.Item name={[name, 'key']} hidden><Input /></Form.Item>
      <Form.Item name={[name, 'states']} label={t('guide.states')}>
        <Select mode="multiple" placeholder={t('guide.any-state')} options={VICTIM_STATES.map((value) => ({ value, label: tc('victimState', value) }))} />
      </Form.Item>
      <Form.Item name={[name, 'text']} label={t('guide.text')}><Input.TextArea autoSize maxLength={600} /></Form.Item>
      <Form.Item name={[name, 'lines']} label={t('guide.lines')}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
      <Form.Item name={[name, 'sources']} label={t('guide.sources-field')}><Select mode="tags" tokenSeparators={[' ', ',']} /></Form.Item>
      <Button size="small" onClick={onRemove}>{t('guide.remove-section')}</Button>
    </fieldset>
  )
}
